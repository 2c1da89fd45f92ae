import type { Organization, User } from "./organization";

/** Why an action is not run, or may not be accepted. Worded where refusals are worded, not here. */
export type Refusal =
  | "unknown-user"
  | "unknown-group"
  | "orphan"
  | "role-without-right"
  | "management-off"
  | "directory-account-unseen"
  | "directory-group"
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

/** The parts that changed between two states of users, given in the same order. */
export function partsBetween(before: readonly User[], after: readonly User[]): Pick<Effect, "certain" | "unknown"> {
  const certain: Part[] = [];
  const unknown: Part[] = [];
  for (const [index, user] of before.entries()) {
    const later = after[index];
    if (later === undefined) continue;
    const was = heldBy(user);
    const is = heldBy(later);
    for (const [key, part] of new Map([...was, ...is])) {
      const held = was.get(key)?.held ?? "no";
      const holds = is.get(key)?.held ?? "no";
      if (held === holds) continue;
      const change = holds === "no" || held === "yes" ? "given-back" : "taken";
      const list = held === "unknown" || holds === "unknown" ? unknown : certain;
      list.push({ user: user.id, group: part.group, license: part.license, change });
    }
  }
  return { certain, unknown };
}

interface Held {
  readonly group: string | null;
  readonly license: string;
  readonly held: "yes" | "unknown";
}

function heldBy({ direct, leases }: User): Map<string, Held> {
  const held = new Map<string, Held>();
  const note = (group: string | null, license: string, certainty: Held["held"]) =>
    held.set(JSON.stringify([group, license]), { group, license, held: certainty });
  for (const license of direct ?? []) note(null, license, "yes");
  for (const { group, licenses, possible } of leases) {
    for (const license of possible) note(group, license, "unknown");
    for (const license of licenses) note(group, license, "yes");
  }
  return held;
}
