import { groupNames } from "../rules/log-in-sentences";
import type { User } from "../rules/organization";
import { usable } from "../rules/usable";
import { drawnBy, leasesWith } from "./holding";
import { afterAll, type Outcome } from "./outcome";
import { about } from "./who";

/** Who would still hold the license, or may: also who may be handed it at once. */
export function stillHolds(outcome: Outcome, users: readonly User[], license: string): string[] {
  const still = users.filter((before) => {
    const user = afterAll(outcome, before);
    if (user.direct?.includes(license) === true || leasesWith(user, license).length > 0) return true;
    return before.direct !== null && drawnBy(outcome.after, user).some((given) => given.license === license);
  });
  return about(
    still.map(({ id }) => id),
    `Would still hold ${license}, or may`,
  );
}

/** Who would lose another license that can be used now. */
export function losesOthers(outcome: Outcome, users: readonly User[], license: string): string[] {
  const losing = users.filter((was) => {
    const is = afterAll(outcome, was);
    if (was === is) return false;
    const left = usable(outcome.after, is).certain;
    const had = usable(outcome.before, was);
    return [...had.certain, ...had.possible].some((label) => label !== license && !left.includes(label));
  });
  return about(
    losing.map(({ id }) => id),
    "Another license taken from the same group goes with it",
  );
}

/** Who could take the license again at a log-in. */
export function comesBack(outcome: Outcome, users: readonly User[], license: string): string[] {
  const givers = new Set<string>();
  const drawing = users.filter((before) => {
    const given = drawnBy(outcome.after, afterAll(outcome, before)).find((one) => one.license === license);
    for (const group of [...(given?.groups ?? []), ...(given?.possibly ?? [])]) givers.add(group);
    return given !== undefined;
  });
  return about(
    drawing.map(({ id }) => id),
    `Could take ${license} again at the next log-in from ${groupNames(outcome.after, [...givers])}`,
  );
}
