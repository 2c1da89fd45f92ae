import type { WriteLogEntry } from "../../test/portal/server/write-log";
import type { RuleSwitches } from "../../test/portal/store/decision";
import { type Decision, refused } from "../../test/portal/store/decision";
import { dropDirect, setDirect } from "../../test/portal/store/direct";
import { editGroup } from "../../test/portal/store/edit-group";
import { setRule } from "../../test/portal/store/group-rule";
import { memberName } from "../../test/portal/store/member-names";
import type { Store } from "../../test/portal/store/model";
import { release } from "../../test/portal/store/release";
import { partsOf } from "../drive/replica-check";
import type { Served } from "./served";
import type { Labels } from "./wish";

/**
 * What the store must be: as it was before, then each write that was accepted, in order, by the replica's own rules. Of another admin what was
 * written; of ours what the plan's rows mean, whatever was really sent. Gives where the store is otherwise, a line each.
 */
export function differences(
  before: Store,
  after: Store,
  log: readonly Served[],
  isOurs: (entry: WriteLogEntry) => boolean,
  switches: RuleSwitches,
): string[] {
  const store = structuredClone(before);
  const impossible = log.flatMap((one) => {
    if (!one.entry.accepted) return [];
    const decision = isOurs(one.entry) ? asPlanned(store, one, switches) : asWritten(store, one.entry, switches);
    return decision.accepted ? [] : [`${one.entry.call}: by the rules ${decision.message ?? "refused"}`];
  });
  const expected = partsOf(store);
  const stored = partsOf(after);
  const names = [...new Set([...expected.keys(), ...stored.keys()])].filter(
    (name) => expected.get(name) !== stored.get(name),
  );
  return [
    ...impossible,
    ...names.map(
      (name) => `${name}: expected ${expected.get(name) ?? "nothing"}, stored ${stored.get(name) ?? "nothing"}`,
    ),
  ];
}

const nothing: Decision = { accepted: true, status: 200 };

function asPlanned(store: Store, { entry, rows }: Served, switches: RuleSwitches): Decision {
  const [first] = rows;
  if (!first) return nothing;
  const { wish } = first;
  if (wish.about === "direct") return direct(store, wish.userId, wish.after, switches);
  if (wish.about === "rule")
    return setRule(store, wish.groupId, codesOf(store, wish.after), byCode(store, wish.quotas));
  if (entry.call !== "PUT Group") return release(store, wish.groupId, wish.userId);
  const people = rows.flatMap((row) => ("userId" in row.wish ? [row.wish] : []));
  const ids = (about: string): string[] => people.filter((one) => one.about === about).map(({ userId }) => userId);
  return editGroup(store, wish.groupId, { name: wish.group, add: ids("in"), remove: ids("out") }, switches);
}

function asWritten(store: Store, { call, target, after, quotas }: WriteLogEntry, switches: RuleSwitches): Decision {
  if (call === "PUT Group" && "groupId" in target) {
    const ids = (names: readonly string[] = []): string[] =>
      [...store.users.keys()].filter((id) => names.includes(memberName(store, id)));
    const change = { name: target.name ?? "", add: ids(target.added), remove: ids(target.removed) };
    return editGroup(store, target.groupId, change, switches);
  }
  if ("groupId" in target && target.userId) return release(store, target.groupId, target.userId);
  if ("groupId" in target)
    return setRule(store, target.groupId, codesOf(store, after ?? []), byCode(store, quotas?.after ?? {}));
  return "userId" in target ? direct(store, target.userId, after, switches) : refused(400, "no such write is known");
}

function direct(store: Store, userId: string, labels: Labels, switches: RuleSwitches): Decision {
  if (labels === null) return dropDirect(store, [userId]);
  const external = store.direct.get(userId)?.external ?? false;
  return setDirect(store, [userId], { codes: codesOf(store, labels), external }, switches);
}

const codesOf = (store: Store, labels: readonly string[]): string[] =>
  labels.map((label) => store.licenses.find((license) => license.label === label)?.code ?? label);

const byCode = (store: Store, quotas: Readonly<Record<string, number>>): Map<string, number> =>
  new Map(Object.entries(quotas).map(([label, limit]) => [codesOf(store, [label])[0] ?? label, limit]));
