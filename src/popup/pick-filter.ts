import type { GroupEntry } from "../rules/model";
import { daysUnused, latestUse } from "./last-use";
import { drawable, givenTo, heldBy, isBlocked, isOrphan, overlapOf } from "./paths";
import type { Person } from "./people";

export interface PickFilter {
  readonly search: string;
  /** A license label, `any`, or `none` for who holds none. */
  readonly license: string;
  /** A name of `paths`, or that of a group as `fromGroup` makes it. */
  readonly path: string;
  /** `any`, `unknown` for no sure date, or a number of days without use. */
  readonly unused: string;
}

export const noFilter: PickFilter = { search: "", license: "any", path: "any", unused: "any" };

/** The licenses somebody has by one way; null for who has nothing to do with it. */
type LicensesBy = (person: Person) => readonly string[] | null;

const some = (labels: readonly string[]): readonly string[] | null => (labels.length > 0 ? labels : null);
const leased = ({ leases }: Person, left?: boolean): readonly string[] =>
  leases.filter((lease) => left === undefined || lease.left === left).flatMap(({ licenses }) => licenses);
const holdsNothing = ({ direct, leases }: Person): boolean => !direct?.length && leases.length === 0;

/** Every way to a license that can be asked for, and what it is called. */
export const paths: Readonly<Record<string, { readonly name: string; readonly by: LicensesBy }>> = {
  any: { name: "Any", by: heldBy },
  direct: { name: "Direct", by: ({ direct }) => some(direct ?? []) },
  inherited: { name: "Inherited, from any group", by: (person) => some(leased(person)) },
  may: { name: "May draw from a group", by: (person) => (person.direct ? null : some([...drawable(person).keys()])) },
  overlap: { name: "Direct and from a group too", by: (person) => some(overlapOf(person)) },
  blocked: { name: "Blocked", by: (person) => (isBlocked(person) ? givenTo(person) : null) },
  left: { name: "Not a member any more", by: (person) => some(leased(person, true)) },
  orphan: { name: "Account gone", by: (person) => (isOrphan(person) ? heldBy(person) : null) },
  nothing: {
    name: "Holds nothing",
    by: (person) => (holdsNothing(person) && !isBlocked(person) ? givenTo(person) : null),
  },
};

/** The way of one group: a local and a directory group may bear one name. */
export const fromGroup = ({ kind, name }: GroupEntry): string => `from ${kind} ${name}`;

const byGroup =
  (path: string): LicensesBy =>
  ({ leases, givers }) =>
    some([
      ...leases.filter(({ group }) => fromGroup(group) === path).flatMap(({ licenses }) => licenses),
      ...givers.filter((group) => fromGroup(group) === path).flatMap(({ rule }) => rule ?? []),
    ]);

function unusedFits(wanted: string, days: number | null): boolean {
  // No date is a question, not an answer: such a user is never among the long unused.
  if (wanted === "unknown") return days === null;
  return days !== null && days >= Number(wanted);
}

/** The people a filter lets through, in their order. */
export function pick(people: readonly Person[], filter: PickFilter, readAt: string, now: number): readonly Person[] {
  const { license, path, unused } = filter;
  const words = filter.search.trim().toLowerCase();
  const by = paths[path]?.by ?? byGroup(path);
  const days = daysUnused(readAt, now);
  return people.filter((person) => {
    if (words !== "" && !person.name.toLowerCase().includes(words) && !person.email.includes(words)) return false;
    if (license === "any" ? path !== "any" && by(person) === null : !licenseFits(person, license, by)) return false;
    return unused === "any" || unusedFits(unused, days(latestUse(person, days)));
  });
}

function licenseFits(person: Person, license: string, by: LicensesBy): boolean {
  const labels = by(person);
  return license === "none" ? labels !== null && holdsNothing(person) : (labels?.includes(license) ?? false);
}
