import type { UserRow } from "../rules/model";
import { daysUnused } from "./last-use";

export interface PickFilter {
  readonly search: string;
  /** A license label, `any`, or `none` for users whose allocation is empty. */
  readonly license: string;
  /** `any`, `unknown` for no sure date, or a number of days without use. */
  readonly unused: string;
}

export const noFilter: PickFilter = { search: "", license: "any", unused: "any" };

function unusedFits(user: UserRow, wanted: string, now: number): boolean {
  if (wanted === "any") return true;
  const days = daysUnused(user.lastInUse, now);
  // No date is a question, not an answer: such a user is never among the long unused.
  if (wanted === "unknown") return days === null;
  return days !== null && days >= Number(wanted);
}

/** The users a filter lets through, in their order. */
export function pick(users: readonly UserRow[], filter: PickFilter, now: number): readonly UserRow[] {
  const words = filter.search.trim().toLowerCase();
  return users.filter(
    (user) =>
      (words === "" || user.name.toLowerCase().includes(words) || user.email.includes(words)) &&
      (filter.license === "any" ||
        (filter.license === "none" ? user.licenses.length === 0 : user.licenses.includes(filter.license))) &&
      unusedFits(user, filter.unused, now),
  );
}

/** Every label held by anybody, in alphabetical order. */
export const labelsOf = (users: readonly UserRow[]): readonly string[] =>
  [...new Set(users.flatMap(({ licenses }) => licenses))].sort();
