import type { CheckedRow, PlanRow } from "../../../src/run/plan";
import { labelsOf } from "../../portal/store/counts.ts";
import { type Decision, type RuleSwitches, refused } from "../../portal/store/decision.ts";
import { dropDirect, setDirect } from "../../portal/store/direct.ts";
import { setRule } from "../../portal/store/group-rule.ts";
import { addMember, removeMember } from "../../portal/store/membership.ts";
import type { Store } from "../../portal/store/model.ts";
import { release } from "../../portal/store/release.ts";
import { signIn } from "../../portal/store/sign-in.ts";
import { copyOf, everySwitch, usableBy } from "../goals/in-replica.ts";
import { email, id } from "./consequence-cells.ts";

/** One write in the replica, and the next log-in after it. */
export interface Trial {
  readonly before: Store;
  readonly written: Store;
  readonly later: Store;
  /** The next log-in without the write. */
  readonly anyhow: Store;
  readonly decision: Decision;
  /** The group that was asked for. */
  readonly group: string;
}

type Wanted = Pick<PlanRow, "procedure" | "group" | "licenses" | "whenEmpty">;

/** The write of a row in every store it may be meant for, whatever the portal's switches. After an edit of a rule everybody logs in. */
export function trialsOf(stores: readonly Store[], wanted: Wanted): Trial[] {
  return stores.flatMap((before) =>
    everySwitch.map((switches) => {
      const written = copyOf(before);
      const decision = write(written, wanted, switches);
      const [later, anyhow] = [copyOf(written), copyOf(before)];
      const who = wanted.procedure === "set-rule" ? [...later.users.keys()] : [id];
      for (const store of [later, anyhow]) for (const user of who) signIn(store, user, switches);
      return { before, written, later, anyhow, decision, group: wanted.group };
    }),
  );
}

/** What is run for a row that is ready. */
export function wantedBy({ flow, group, licenses }: CheckedRow): Wanted {
  return { procedure: (flow ?? "").replace("-unlisted", ""), group, licenses, whenEmpty: "block" };
}

function write(store: Store, { procedure, group, licenses, whenEmpty }: Wanted, switches: RuleSwitches): Decision {
  const codes = store.licenses.filter(({ code, label }) => licenses.includes(code) || licenses.includes(label));
  const named = new Set(
    licenses.includes("*") ? store.licenses.map(({ code }) => code) : codes.map(({ code }) => code),
  );
  const record = store.direct.get(id);
  const save = (set: Iterable<string>) =>
    setDirect(store, [id], { codes: [...set], external: record?.external ?? false }, switches);
  switch (procedure) {
    case "deallocate": {
      const kept = [...(record?.codes ?? [])].filter((code) => !named.has(code));
      if (record === undefined) return refused(404, "This user has no direct allocation.");
      return kept.length === 0 && whenEmpty === "inherit" ? dropDirect(store, [id]) : save(kept);
    }
    case "block":
      return save([]);
    case "inherit":
      return dropDirect(store, [id]);
    case "allocate":
      return save([...(record?.codes ?? []), ...named]);
    case "set-rule": {
      const limits = [...(store.groups.get(group)?.rule?.quotas ?? [])].filter(([code]) => named.has(code));
      return setRule(store, group, [...named], new Map(limits));
    }
    case "release":
      return release(store, groupMeant(store, group), id);
    case "remove-member": {
      const from = groupMeant(store, group);
      const decision = removeMember(store, from, id, switches);
      // MEM-11: what is still listed then, the same row releases.
      if (decision.accepted) release(store, from, id);
      return decision;
    }
    default:
      return addMember(store, group, id);
  }
}

function groupMeant(store: Store, group: string): string {
  if (group !== "*") return group;
  return [...store.groups.values()].find(({ members }) => members.has(id))?.id ?? "";
}

/** What somebody has units of, and from where: "direct X", "Alpha X". */
export function placesOf(store: Store, userId = id): string[] {
  const direct = labelsOf(store, store.direct.get(userId)?.codes ?? new Set()).map((label) => `direct ${label}`);
  const leases = [...store.leases.values()].filter((lease) => lease.userId === userId);
  return [
    ...direct,
    ...leases.flatMap(({ groupId, codes }) => labelsOf(store, codes).map((label) => `${groupId} ${label}`)),
  ];
}

export const usable = (store: Store, userId = id): string[] => {
  // A record or lease without account is of use to nobody.
  const address = userId === id ? email : `${userId}@acme.example`;
  return store.users.has(userId) ? usableBy(store, address) : [];
};

export const without = (some: readonly string[], others: readonly string[]): string[] =>
  some.filter((one) => !others.includes(one));

/** Everything that a write or a log-in can change, as a text. */
export function imageOf({ direct, groups, leases }: Store): string {
  const sets = (_key: string, value: unknown) =>
    value instanceof Set || value instanceof Map ? [...value].map((one: unknown) => one).sort() : value;
  return JSON.stringify([direct, groups, leases], sets);
}
