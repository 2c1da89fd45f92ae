import type { Report, ReportRow } from "../../src/run/report";
import type { Portal } from "../../test/portal/server/portal";
import type { WriteLogEntry } from "../../test/portal/server/write-log";
import type { Store } from "../../test/portal/store/model";

/** Sorted labels by the record's owner; a user without a record is absent. */
type Records = ReadonlyMap<string, string>;

const asText = (labels: readonly string[]): string => JSON.stringify([...labels].sort());

/** What the replica has stored, in its own words and not in the extension's. */
export function recordsOf({ licenses, users, direct }: Store): Records {
  const labels = new Map(licenses.map(({ code, label }) => [code, label]));
  return new Map(
    [...direct].map(([id, { codes }]) => [
      users.get(id)?.email.toLowerCase() ?? id,
      asText([...codes].map((code) => labels.get(code) ?? code)),
    ]),
  );
}

const written = ({ state }: ReportRow): boolean => state === "verified";

/** Every user of the replica, touched or not, against what the report's predictions make of the store as it was. */
function storeDifferences(before: Records, after: Records, { rows }: Report): string[] {
  const expected = new Map(before);
  for (const { user, predicted } of rows.filter(written)) {
    if (predicted?.direct) expected.set(user.toLowerCase(), asText(predicted.direct));
    else expected.delete(user.toLowerCase());
  }
  return [...new Set([...expected.keys(), ...after.keys()])]
    .filter((user) => expected.get(user) !== after.get(user))
    .map((user) => `${user}: predicted ${expected.get(user) ?? "no record"}, stored ${after.get(user) ?? "no record"}`);
}

/** Accepted writes that no row asked for; each row that was carried out, however it ended, answers for one. */
function unasked(writes: readonly WriteLogEntry[], { rows }: Report): string[] {
  const open = rows.filter((row) => written(row) || row.state === "failed" || row.state === "unknown");
  return writes.flatMap((write) => {
    if (!write.accepted) return [];
    const email = "userId" in write.target ? (write.target.email ?? "") : "";
    const asked = open.findIndex(
      ({ user, predicted }) =>
        user.toLowerCase() === email.toLowerCase() && sameSet(predicted?.direct ?? null, write.after),
    );
    if (asked < 0) return [`${write.call} ${JSON.stringify(write.target)}: ${JSON.stringify(write.after)}`];
    open.splice(asked, 1);
    return [];
  });
}

const sameSet = (one: readonly string[] | null, other: readonly string[] | null): boolean =>
  one && other ? asText(one) === asText(other) : one === other;

/** Tells in one line whether the replica's own store and write log agree with the report; the differences follow where they do not. */
export function tellReplica(portal: Pick<Portal, "store" | "writes">, before: Records, report: Report): boolean {
  const wrong = storeDifferences(before, recordsOf(portal.store), report);
  const extra = unasked(portal.writes, report);
  const accepted = portal.writes.filter((write) => write.accepted).length;
  const agrees = wrong.length === 0 && extra.length === 0;
  console.log(
    agrees
      ? `The replica's own store agrees: all ${before.size} allocations are as predicted, ${accepted} writes, none that no row asked for.`
      : `The replica's own store DISAGREES: ${wrong.length} allocations differ from the prediction, ${extra.length} of ${accepted} writes were asked for by no row.`,
  );
  for (const line of [...wrong, ...extra]) console.log(`  ${line}`);
  return agrees;
}

/** Tells whether each row ended as its note says (`expect refused: ...`). */
export function tellExpected({ rows }: Report): boolean {
  const wrong = rows.filter(({ note, state }) => /^expect (\w+)/.exec(note)?.[1] !== state);
  if (wrong.length === 0) console.log(`Every one of the ${rows.length} rows ended as the sample plan says it should.`);
  else console.log(`${wrong.length} of ${rows.length} rows ended otherwise than the sample plan says:`);
  for (const { row, user, state, note } of wrong) console.log(`  row ${row} ${user}: ${state} (${note})`);
  return wrong.length === 0;
}
