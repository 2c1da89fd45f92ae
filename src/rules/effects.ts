import type { UserState } from "./model";
import { normalizeText } from "./normalize";
import { stateOf } from "./state";

/** What follows from one flow for the direct record of one user, before anything is pressed. */
export interface Prediction {
  readonly predicted: UserState;
  /** Labels given back, one unit each (DIR-8). */
  readonly freed: string[];
  /** The user may take a license again by inheritance, so `freed` is the most that can stay free (DIR-9). */
  readonly freedIsUpTo: boolean;
  /** What the admin should know, a sentence each. */
  readonly consequences: string[];
}

type Effect = (before: UserState, licenses: readonly string[] | "all") => Prediction;

const everywhere = "Holds in every tenant of the organization.";
const keepsTheRest = "Roles and robot settings from groups stay as they are.";

const block: Effect = (before) => ({
  predicted: stateOf([]),
  freed: [...(before.direct ?? [])],
  freedIsUpTo: false,
  consequences: [
    "Holds no license and can get none, not from a group either, until an admin changes it.",
    keepsTheRest,
    everywhere,
  ],
});

const deallocate: Effect = (before, licenses) => {
  const held = before.direct ?? [];
  const cleared = licenses === "all" ? null : new Set(licenses.map(normalizeText));
  const kept = held.filter((label) => cleared !== null && !cleared.has(normalizeText(label)));
  // DIR-4: with nothing left ticked the record stays, empty.
  if (before.direct !== null && kept.length === 0) return block(before, licenses);
  return {
    predicted: stateOf(before.direct === null ? null : kept),
    freed: held.filter((label) => !kept.includes(label)),
    freedIsUpTo: false,
    consequences:
      before.direct === null
        ? ["Has no direct license, so there is none to take back."]
        : [
            `Keeps ${kept.join(", ")}, and as long as any direct license is left, groups give nothing.`,
            keepsTheRest,
            everywhere,
          ],
  };
};

const inherit: Effect = (before) => {
  const freed = [...(before.direct ?? [])];
  return {
    predicted: stateOf(null),
    freed,
    freedIsUpTo: freed.length > 0,
    consequences: ["Holds no direct license; what the groups give applies again.", everywhere],
  };
};

/** The effect of every flow that takes direct licenses back, by its name. */
export const effects = { deallocate, block, inherit };

/**
 * Predicts one user's state after a flow, from the documented rules alone (RULES.md). `licenses` are labels as the portal shows them;
 * labels the user does not hold change nothing.
 */
export function predict(
  flow: keyof typeof effects,
  before: UserState,
  licenses: readonly string[] | "all",
): Prediction {
  return effects[flow](before, licenses);
}
