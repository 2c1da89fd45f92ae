import type { Refusal } from "../../../../src/rules/effect";
import type { Assumptions, Organization } from "../../../../src/rules/organization";
import { organizationOf } from "../../../../src/rules/organization-of";
import { randomFrom } from "../../../portal/random.ts";
import type { RuleSwitches } from "../../../portal/store/decision.ts";
import type { Store } from "../../../portal/store/model.ts";
import { randomAction } from "./actions";
import { compareParts, compareState, newTally, note, type Tally } from "./compare";
import type { Model } from "./model";
import { randomStore } from "./random-store";
import { readStore } from "./read-store";
import { recount } from "./recount";
import { compareSentences } from "./sentences";

/** Refusals that are this product's caution: the portal, and so the replica, might accept. Such an action is not driven. */
const ours: readonly Refusal[] = [
  "orphan",
  "no-direct-allocation",
  "no-rule",
  "license-not-in-plan",
  "robot-member",
  "nested-group",
];

const unknown = { leaseOnDirect: "unknown", leaseOnRemoval: "unknown", inherited: "unknown" } as const;

/** Every setting of the replica's switches, each with a model that does not know it and one that does. */
export function settingOf(number: number): { switches: RuleSwitches; assumptions: Omit<Assumptions, "strength"> } {
  const switches: RuleSwitches = {
    leaseOnDirect: number & 1 ? "stays" : "ends",
    leaseOnRemoval: number & 2 ? "stays" : "ends",
    inheritMany: (number & 4) > 0,
  };
  const known = {
    leaseOnDirect: switches.leaseOnDirect === "ends" ? ("ends" as const) : ("until-sign-in" as const),
    leaseOnRemoval: switches.leaseOnRemoval,
    inherited: switches.inheritMany ? ("many" as const) : ("one" as const),
  };
  return { switches, assumptions: number & 8 ? known : unknown };
}

/** One case: a random organization and a few actions in a row, the prediction of each starting from that of the one before. */
export function driveCase(model: Model, seed: number, tally: Tally = newTally()): Tally {
  const random = randomFrom(seed * 7919 + 1);
  const { switches, assumptions } = settingOf(seed % 16);
  const store = randomStore(random, switches);
  const unread = new Set(store.groups.has("Directory") && random.chance(0.3) ? ["Directory"] : []);
  let organization = organizationOf(readStore(store, assumptions, unread));
  compareState(tally, organization, store);
  const steps = 1 + random.integer(5);
  const trail: string[] = [];
  for (let step = 0; step < steps && tally.differences.length === 0; step += 1) {
    const action = randomAction(store, random);
    trail.push(action.name);
    organization = driveStep(model, action, organization, store, switches, tally);
  }
  recount(tally, organization);
  if (tally.differences.length > 0) {
    tally.differences.unshift(`case ${seed} ${JSON.stringify({ switches, assumptions })}: ${trail.join("; ")}`);
  }
  return tally;
}

function driveStep(
  model: Model,
  action: ReturnType<typeof randomAction>,
  organization: Organization,
  store: Store,
  switches: RuleSwitches,
  tally: Tally,
): Organization {
  const effect = action.predict(model, organization);
  // Where the replica would accept what we refuse, or the goal is met already, nothing is pressed.
  if (effect.refusal !== null && ours.includes(effect.refusal)) return organization;
  if (effect.refusal === null && effect.after === organization) return organization;
  const before = structuredClone(store);
  const { accepted, message } = action.act(store, switches);
  const certain = effect.refusal !== null || effect.mayBeRefused.length === 0;
  note(tally, "decision", certain, !certain || accepted === (effect.refusal === null), () => {
    return `${accepted ? "accepted" : `refused (${message})`}, predicted ${effect.refusal ?? "accepted"}`;
  });
  const after = accepted ? effect.after : organization;
  if (accepted) {
    note(tally, `done: ${action.name.split(" ")[0]}`, true, true, String);
    compareParts(tally, effect, before, store);
    compareSentences(tally, effect, store, action, switches);
  }
  compareState(tally, after, store);
  return after;
}
