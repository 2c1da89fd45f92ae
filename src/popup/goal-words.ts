import type { Goal } from "../goals/goal";

export type GoalName = Goal["goal"];

export interface GoalWords {
  readonly name: string;
  readonly says: string;
  /** What has to be said besides. */
  readonly needs: readonly ("license" | "group" | "units")[];
  /** Whether nobody named means everybody; else they are named one by one. */
  readonly allByItself: boolean;
}

/** The goals an admin can choose from. */
export const goalWords: Readonly<Record<GoalName, GoalWords>> = {
  "nothing-for-good": {
    name: "They hold no license and do not get one back",
    says: "For leavers: nothing direct, nothing from groups, and no log-in brings anything back.",
    needs: [],
    allByItself: false,
  },
  "nothing-now": {
    name: "They hold no license now",
    says: "Everything is given back; a later log-in may take something again.",
    needs: [],
    allByItself: false,
  },
  "without-license": {
    name: "They do not hold this one license",
    says: "Wherever it comes from; every other license stays.",
    needs: ["license"],
    allByItself: false,
  },
  "free-units": {
    name: "So many units of a license come free",
    says: "Begins with those unused for longest.",
    needs: ["license", "units"],
    allByItself: true,
  },
  "drop-overlap": {
    name: "Nobody has directly what a group gives as well",
    says: "Everybody can use what they could before; the direct copy comes free.",
    needs: [],
    allByItself: true,
  },
  "group-without-license": {
    name: "This group no longer gives this license",
    says: "It ends for every member who took it from this group.",
    needs: ["group", "license"],
    allByItself: true,
  },
};

const names: readonly GoalName[] = [
  "nothing-for-good",
  "nothing-now",
  "without-license",
  "free-units",
  "drop-overlap",
  "group-without-license",
];

export const goalNames = names;

/** The goal as it is asked for, or null while something is missing. */
export function goalOf(goal: GoalName, license: string, group: string, units: number): Goal | null {
  const { needs } = goalWords[goal];
  if (needs.includes("license") && license === "") return null;
  if (needs.includes("group") && group === "") return null;
  switch (goal) {
    case "without-license":
      return { goal, license };
    case "free-units":
      return Number.isInteger(units) && units > 0 ? { goal, license, units } : null;
    case "group-without-license":
      return { goal, group, license };
    default:
      return { goal };
  }
}

/** The goal in words, to name the plan that is made for it. */
export function goalTitle(goal: Goal): string {
  const words = goalWords[goal.goal].name;
  if (goal.goal === "free-units") return `${goal.units} units of ${goal.license} come free`;
  if (goal.goal === "without-license") return `${words}: ${goal.license}`;
  return goal.goal === "group-without-license" ? `${goal.group} no longer gives ${goal.license}` : words;
}
