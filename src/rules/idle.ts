import type { Effect } from "./effect";
import type { Lease, Organization, User } from "./organization";
import { partsBetween } from "./parts";
import { replaceUsers } from "./replace-users";
import { inDoubt } from "./sign-in";
import { valuesOf } from "./table";
import type { Certainty } from "./units";

const day = 24 * 60 * 60 * 1000;

/** Three months are 89 days at least and 92 at most, and a day more where the portal counts days otherwise (IDLE-2). */
const surelyWithin = 88;
const surelyBeyond = 93;

/** Whether a lease has gone unused for three months at `today` (ISO time); unknown where its last use is, or near the limit (IDLE-2). */
export function isIdle({ lastInUse }: Lease, today: string): Certainty {
  const days = lastInUse === null ? Number.NaN : (Date.parse(today) - Date.parse(lastInUse)) / day;
  if (days > surelyBeyond) return "yes";
  return days < surelyWithin ? "no" : "unknown";
}

/**
 * What the release for inactivity will have changed once it ran at `today` (ISO time): leases unused for three months are gone, the
 * members stay members, direct licenses stay (IDLE-1, DIR-10). When it runs is not known.
 */
export function releaseIdle(organization: Organization, today: string): Effect {
  const before: User[] = [];
  const after: User[] = [];
  for (const user of valuesOf(organization.users)) {
    const leases = user.leases.flatMap((lease) => {
      const idle = isIdle(lease, today);
      if (idle === "yes") return [];
      return idle === "no" || lease.licenses.length === 0
        ? [lease]
        : [{ ...inDoubt(lease), lastInUse: lease.lastInUse }];
    });
    if (leases.every((lease, index) => lease === user.leases[index]) && leases.length === user.leases.length) continue;
    before.push(user);
    after.push({ ...user, leases });
  }
  return {
    after: after.length === 0 ? organization : replaceUsers(organization, after),
    refusal: null,
    mayBeRefused: [],
    ...partsBetween(before, after),
    consequences:
      after.length === 0
        ? []
        : ["Who lost a license for not using it stays a member, and may take one again at the next log-in."],
  };
}
