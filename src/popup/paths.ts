import type { GroupEntry } from "../rules/model";
import type { Person } from "./people";

/** One way to a license, in words. `may`: not held, the next log-in may draw it. `back`: a direct allocation keeps it from being used. */
export interface Path {
  readonly text: string;
  readonly kind: "direct" | "group" | "left" | "back" | "may";
}

export const isOrphan = ({ email }: Person): boolean => email === "";

/** A record with nothing ticked: nothing from groups either (DIR-6). */
export const isBlocked = ({ direct }: Person): boolean => direct?.length === 0;

/** What is held now, directly or from a group. */
export const heldBy = ({ direct, leases }: Person): readonly string[] => [
  ...(direct ?? []),
  ...leases.flatMap(({ licenses }) => licenses),
];

/** What groups would give at a log-in. */
export const givenTo = ({ givers }: Person): readonly string[] => givers.flatMap(({ rule }) => rule ?? []);

/** Direct licenses that a group gives as well. */
export const overlapOf = ({ direct, leases, givers }: Person): readonly string[] =>
  (direct ?? []).filter(
    (label) =>
      leases.some(({ licenses }) => licenses.includes(label)) || givers.some(({ rule }) => rule?.includes(label)),
  );

/** By license, the groups that give it and from which it is not held yet. */
export function drawable({ givers, leases }: Person): ReadonlyMap<string, readonly GroupEntry[]> {
  const open = new Map<string, GroupEntry[]>();
  for (const group of givers) {
    for (const label of group.rule ?? []) {
      if (leases.some((lease) => lease.group === group && lease.licenses.includes(label))) continue;
      const groups = open.get(label);
      if (groups) groups.push(group);
      else open.set(label, [group]);
    }
  }
  return open;
}

const names = (groups: readonly GroupEntry[]): string => {
  const shown = groups.slice(0, 2).map(({ name }) => name);
  return `${shown.join(", ")}${groups.length > shown.length ? ` and ${groups.length - shown.length} more` : ""}`;
};

/** Every way by which somebody holds or could draw a license: what is held first. */
export function pathsOf(person: Person): readonly Path[] {
  const { direct, leases } = person;
  const held: Path[] = (direct ?? []).map((label) => ({ text: `${label} — direct`, kind: "direct" }));
  for (const { group, licenses, left } of leases) {
    for (const label of licenses) {
      const from = `${label} — from ${group.name}`;
      if (left) held.push({ text: `${from}, not a member any more`, kind: "left" });
      else if (direct) held.push({ text: `${from}, held back`, kind: "back" });
      else held.push({ text: from, kind: "group" });
    }
  }
  const more = [...drawable(person)].map(
    ([label, groups]): Path =>
      direct
        ? { text: `held back: ${label} from ${names(groups)}`, kind: "back" }
        : { text: `may draw ${label} from ${names(groups)}`, kind: "may" },
  );
  return [...held, ...more];
}
