import type { Report, ReportRow } from "../../src/run/report-shape";
import type { Portal } from "../../test/portal/server/portal";
import type { WriteLogEntry } from "../../test/portal/server/write-log";
import type { Store } from "../../test/portal/store/model";
import { storeJson } from "../../test/portal/store/store-json";
import { replay } from "./replica-replay";

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

/** The store as it is now, whatever becomes of it. */
export const storeBefore = (store: Store): Store => structuredClone(store);

/** Direct records, rules, members and inherited licenses as text, by what they are about. */
export function partsOf(store: Store): Map<string, string> {
  const { direct, groups, leases } = storeJson(store);
  return new Map([
    ...direct.map(({ userId, email, licenses }): [string, string] => [`direct ${email ?? userId}`, asText(licenses)]),
    ...groups.flatMap(({ id, name, rule, members }): [string, string][] => [
      [`rule of ${name} ${id}`, JSON.stringify(rule)],
      [`members of ${name} ${id}`, asText(members.map((member) => member.email ?? member.id))],
    ]),
    ...leases.map(({ group, groupId, email, userId, licenses }): [string, string] => [
      `inherited by ${email ?? userId} from ${group} ${groupId}`,
      asText(licenses),
    ]),
  ]);
}

/** Everything the replica holds, touched or not, against what its own rules make of the store as it was, given the rows that were written. */
function storeDifferences(before: Store, after: Store, rows: readonly ReportRow[]): string[] {
  const replayed = storeBefore(before);
  const impossible = replay(replayed, rows);
  const expected = partsOf(replayed);
  const stored = partsOf(after);
  const names = [...new Set([...expected.keys(), ...stored.keys()])];
  return [
    ...impossible,
    ...names
      .filter((name) => expected.get(name) !== stored.get(name))
      .map((name) => `${name}: expected ${expected.get(name) ?? "nothing"}, stored ${stored.get(name) ?? "nothing"}`),
  ];
}

const isVerified = ({ state }: ReportRow): boolean => state === "verified";

/** Rows that may have been written and could not be proved: the journal says no more. */
const isOpen = ({ state }: ReportRow): boolean => state === "failed" || state === "unknown";

/** What a write was about, in the words of `asked`. */
function about({ target, after, call }: WriteLogEntry): string {
  if (call === "PUT Group" && "groupId" in target) return `members of ${target.name}`;
  if ("groupId" in target)
    return target.userId ? `release ${target.email} from ${target.name}` : `rule of ${target.name}`;
  const email = "userId" in target ? (target.email ?? target.userId) : "";
  return `direct ${email.toLowerCase()} ${after === null ? "none" : asText(after)}`;
}

/** The writes a row answers for. A member that leaves may take a second one, where the license is still listed afterwards. */
function asked({ procedure, user, group, predicted }: ReportRow): { readonly one: string; readonly maybe?: string } {
  if (procedure === "set-rule") return { one: `rule of ${group}` };
  if (procedure === "release") return { one: `release ${user.toLowerCase()} from ${group}` };
  if (procedure === "add-member") return { one: `members of ${group}` };
  if (procedure === "remove-member")
    return { one: `members of ${group}`, maybe: `release ${user.toLowerCase()} from ${group}` };
  const direct = predicted && "direct" in predicted ? predicted.direct : null;
  return { one: `direct ${user.toLowerCase()} ${direct === null ? "none" : asText(direct)}` };
}

/** Accepted writes that no row asked for. Rows of one group's members share one; each other row that was carried out answers for its own. */
function unasked(writes: readonly WriteLogEntry[], { rows }: Report): string[] {
  const tried = rows.filter((row) => isVerified(row) || isOpen(row)).map(asked);
  const shared = new Set(tried.map(({ one }) => one).filter((one) => one.startsWith("members of ")));
  const open = [
    ...tried.flatMap(({ one, maybe }) => [...(shared.has(one) ? [] : [one]), ...(maybe === undefined ? [] : [maybe])]),
    ...shared,
  ];
  return writes.flatMap((write) => {
    if (!write.accepted) return [];
    const found = open.indexOf(about(write));
    if (found < 0) return [`${write.call} ${JSON.stringify(write.target)}: ${JSON.stringify(write.after)}`];
    open.splice(found, 1);
    return [];
  });
}

/** Differences of the store, and writes no row asked for: a line each. */
export interface Disagreement {
  readonly store: readonly string[];
  readonly writes: readonly string[];
}

/**
 * Where the replica's own store and write log do not agree with the report. `open`: what became of rows that failed or are unknown. The
 * report says they were not written ("unwritten"), or the write log knows ("logged"): a write they asked for is theirs.
 */
export function disagreement(
  { store, writes }: Pick<Portal, "store" | "writes">,
  before: Store,
  report: Report,
  open: "unwritten" | "logged" = "unwritten",
): Disagreement {
  const accepted = new Set(writes.filter((write) => write.accepted).map(about));
  const carried = report.rows.filter(
    (row) => isVerified(row) || (open === "logged" && isOpen(row) && accepted.has(asked(row).one)),
  );
  return { store: storeDifferences(before, store, carried), writes: unasked(writes, report) };
}

/** Tells in one line whether the replica's own store and write log agree with the report; the differences follow where they do not. */
export function tellReplica(portal: Pick<Portal, "store" | "writes">, before: Store, report: Report): boolean {
  const { store: wrong, writes: extra } = disagreement(portal, before, report);
  const accepted = portal.writes.filter((write) => write.accepted).length;
  const agrees = wrong.length === 0 && extra.length === 0;
  console.log(
    agrees
      ? `The replica's own store agrees: all ${partsOf(before).size} allocations, rules, member lists and inherited licenses are as they should be, ${accepted} writes, none that no row asked for.`
      : `The replica's own store DISAGREES: ${wrong.length} differences from what the rows should have made of it, ${extra.length} of ${accepted} writes were asked for by no row.`,
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
