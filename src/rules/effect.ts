import type { Organization } from "./organization";

/** Why an action is not run, or may not be accepted. Worded where refusals are worded, not here. */
export type Refusal =
  | "unknown-user"
  | "unknown-group"
  | "orphan"
  | "role-without-right"
  | "management-off"
  | "directory-account-unseen"
  | "directory-group"
  | "group-kind-unknown"
  | "everyone"
  | "robot-member"
  | "nested-group"
  | "not-a-member"
  | "last-administrator"
  | "no-rule"
  | "empty-rule"
  | "license-not-in-plan"
  | "quota-not-allowed"
  | "quota-without-license"
  | "quota-below-use"
  | "no-direct-allocation"
  | "empty-allocation"
  | "not-enough-units"
  | "no-lease";

/** One license of one user that changes hands: from a group, or directly (`group` null). */
export interface Part {
  readonly user: string;
  readonly group: string | null;
  readonly license: string;
  readonly change: "taken" | "given-back";
}

/** What follows from one action, before anything is pressed. */
export interface Effect {
  /** The organization afterwards; the very one that was given where nothing changes or the action is refused. */
  readonly after: Organization;
  /** Never run; null where it can be. */
  readonly refusal: Refusal | null;
  /** The portal may refuse it; `after` says what holds if it does not. */
  readonly mayBeRefused: readonly Refusal[];
  readonly certain: readonly Part[];
  /** May change or not: read back, never asserted. */
  readonly unknown: readonly Part[];
  /** What the admin should know, a sentence each. */
  readonly consequences: readonly string[];
}

/** The effect of an action that is not run. */
export function refused(organization: Organization, refusal: Refusal): Effect {
  return { after: organization, refusal, mayBeRefused: [], certain: [], unknown: [], consequences: [] };
}

/** The effect of an action whose goal is met already: nothing is pressed, nothing changes. */
export function alreadySo(organization: Organization): Effect {
  return { after: organization, refusal: null, mayBeRefused: [], certain: [], unknown: [], consequences: [] };
}
