import type { Inventory } from "../rules/model";
import type { Spared } from "../run/guards";
import { type Chosen, chosenFrom, everybody } from "./chosen";
import { doubtsAbout } from "./doubts";
import { dropOverlap } from "./drop-overlap";
import { type Facts, factsOf } from "./facts";
import { freeUnits } from "./free-units";
import { freedBy } from "./freed";
import type { Alternative, Goal, Proposal, ProposedRow } from "./goal";
import { groupWithoutLicense } from "./group-without-license";
import { leftOut } from "./left-out";
import { groupNamed, licenseNamed } from "./named";
import { nothingForGood } from "./nothing-for-good";
import { nothingNow } from "./nothing-now";
import { carryOut, type Outcome } from "./outcome";
import type { Option, Outline } from "./outline";
import { rowsOf } from "./rows";
import { withoutLicense } from "./without-license";

/** Rows beyond which other ways are not worked out: nobody compares so many. */
const mostRows = 20_000;

/** Why nothing can be proposed, a sentence. */
export interface Problem {
  readonly problem: string;
}

/** What keeps rows from being run, a sentence each. */
type Obstacles = (rows: readonly ProposedRow[]) => readonly string[];

const none: Obstacles = () => [];

/**
 * The least destructive rows that reach a goal, and whether they do for certain. `users`: e-mails; for some goals none means everybody.
 * `spared`: what no plan touches by the admin's settings. `today`: ISO time.
 */
export function propose(
  goal: Goal,
  users: readonly string[],
  inventory: Inventory,
  spared: Spared,
  today: string,
): Proposal | Problem {
  const facts = factsOf(inventory, today);
  if ("problem" in facts) return facts;
  return proposeFrom(goal, users, facts, (rows) => leftOut(rows, inventory, { ...spared, whenEmpty: "" }, today));
}

/** The same for an organization that is at hand. */
export function proposeFrom(
  goal: Goal,
  users: readonly string[],
  facts: Facts,
  obstacles: Obstacles = none,
): Proposal | Problem {
  const outline = outlineOf(goal, users, facts);
  if ("problem" in outline) return outline;
  const outcome = carryOut(facts, outline.steps);
  const rows = rowsOf(outcome);
  const unreached = [...outline.left, ...missing(outline, outcome), ...obstacles(rows)];
  const few = outcome.steps.length <= mostRows;
  return {
    goal,
    rows,
    reached: unreached.length === 0,
    unreached,
    alternatives: few ? outline.options.flatMap((option) => alternativeOf(option, facts, obstacles)) : [],
    freed: freedBy(outcome, facts.uncounted),
  };
}

function outlineOf(goal: Goal, emails: readonly string[], facts: Facts): Outline | Problem {
  const chosen = chosenFrom(facts, emails);
  switch (goal.goal) {
    case "nothing-for-good":
      return forSome(emails, () => nothingForGood(facts, chosen));
    case "nothing-now":
      return forSome(emails, () => nothingNow(facts, chosen));
    case "drop-overlap":
      return dropOverlap(facts, emails.length === 0 ? { users: everybody(facts), left: [] } : chosen);
    default:
      return aboutALicense(goal, emails, chosen, facts);
  }
}

type AboutALicense = Extract<Goal, { readonly license: string }>;

function aboutALicense(
  goal: AboutALicense,
  emails: readonly string[],
  chosen: Chosen,
  facts: Facts,
): Outline | Problem {
  const license = licenseNamed(facts.organization, goal.license);
  if (typeof license !== "string") return license;
  if (goal.goal === "without-license") return forSome(emails, () => withoutLicense(facts, license, chosen));
  const some = emails.length === 0 ? null : chosen;
  if (goal.goal === "free-units") {
    if (!Number.isInteger(goal.units) || goal.units < 1)
      return { problem: "Say how many units shall come free, 1 at least." };
    return freeUnits(facts, license, goal.units, some);
  }
  const group = groupNamed(facts.organization, goal.group);
  return "problem" in group ? group : groupWithoutLicense(facts, group, license, some);
}

function forSome(emails: readonly string[], outline: () => Outline): Outline | Problem {
  return emails.length === 0 ? { problem: "No user is chosen." } : outline();
}

function missing({ unmet }: Pick<Outline, "unmet">, outcome: Outcome): string[] {
  return [...unmet(outcome), ...doubtsAbout(outcome)];
}

function alternativeOf(option: Option, facts: Facts, obstacles: Obstacles): Alternative[] {
  const steps = option.steps();
  if (steps.length > mostRows) return [];
  const outcome = carryOut(facts, steps);
  if (outcome.steps.length === 0) return [];
  const rows = rowsOf(outcome);
  const lacks = [...missing(option, outcome), ...obstacles(rows)];
  const says = [option.cost, ...(lacks.length === 0 ? ["Reaches the goal for certain."] : lacks)].join(" ");
  return [{ name: option.name, says, rows }];
}
