import type { LeaseRow, UserState } from "../rules/model";
import { stateOf } from "../rules/state";
import type { FoundGroup } from "./find-group";
import type { Person } from "./find-user";
import type { CheckedRow, PlanRow, Standing } from "./plan";
import type { Reason } from "./reasons";

/** A line about a user's own licenses. */
export interface DirectLine {
  readonly about: "user";
  readonly line: PlanRow;
  readonly procedure: "deallocate" | "block" | "inherit" | "allocate";
  readonly person: Person;
  /** What is taken back, or given. */
  readonly labels: readonly string[];
  /** What the line names and that is no part of it: not held where it is taken back, held already where it is given. */
  readonly leftOut: readonly string[];
}

/** A line about the rule of a group. */
export interface RuleLine {
  readonly about: "rule";
  readonly line: PlanRow;
  readonly procedure: "set-rule";
  readonly group: FoundGroup;
  readonly labels: readonly string[];
}

/** A line about what one user took from one group; `lease` as the group's list shows it, null where it does not list him. */
export interface LeaseLine {
  readonly about: "lease";
  readonly line: PlanRow;
  readonly procedure: "release";
  readonly person: Person;
  readonly group: FoundGroup;
  readonly lease: LeaseRow | null;
}

/** A line about who is a member. `listed`: the group itself lists him. */
export interface MemberLine {
  readonly about: "member";
  readonly line: PlanRow;
  readonly procedure: "remove-member" | "add-member";
  readonly person: Person;
  readonly group: FoundGroup;
  readonly listed: boolean;
  readonly lease: LeaseRow | null;
}

/** A line that is right by itself; what becomes of it depends on the lines around it. */
export type Open = DirectLine | RuleLine | LeaseLine | MemberLine;
export type Line = Open | Settled;

/** A line whose outcome is known without looking at others. */
export interface Settled {
  readonly settled: CheckedRow;
}

/** Whom and what a row is about, as far as it is known. */
export interface Subject {
  readonly person?: Person;
  readonly group?: FoundGroup;
}

/** A checked row of a line for which nothing will be run. */
export function notRun(line: PlanRow, standing: Standing, why: Reason | null, subject: Subject = {}): CheckedRow {
  const { person, group } = subject;
  return {
    row: line.row,
    procedure: line.procedure,
    user: person?.id ?? line.user,
    name: person?.name ?? "",
    group: group?.entry.name ?? line.group,
    licenses: line.licenses,
    note: line.note,
    standing,
    reason: why,
    flow: null,
    before: group === undefined && person?.row ? asItIs(person.row.licenses) : null,
    predicted: null,
    freed: [],
    freedIsUpTo: false,
    consequences: [],
  };
}

const asItIs = (licenses: readonly string[]): UserState => stateOf([...licenses]);

export const settled = (
  line: PlanRow,
  standing: "refused" | "skipped" | "unchanged",
  why: Reason,
  subject: Subject = {},
): Settled => ({ settled: notRun(line, standing, why, subject) });

export const isOpen = (line: Line): line is Open => "about" in line;
