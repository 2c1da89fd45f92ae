import { alreadySo, type Effect, type Refusal, refused } from "./effect";
import { predict } from "./effects";
import { allGuards, guardLicenses, guardSearch } from "./guard";
import { handedOut } from "./handed-out";
import { logInSentences, stillHolds } from "./log-in-sentences";
import type { Organization, User } from "./organization";
import { stateOf } from "./state";
import { at } from "./table";
import { dropDirect, stillListed, writeDirect } from "./write-direct";

/** Takes directly allocated licenses back; clearing the last one blocks (DIR-3, DIR-4). Refused: "no-direct-allocation" too. */
export function deallocate(organization: Organization, id: string, licenses: readonly string[] | "all"): Effect {
  return change(organization, id, "deallocate", licenses);
}

/** Saves a record of nothing, so that the user can get no license (DIR-6). */
export function block(organization: Organization, id: string): Effect {
  return change(organization, id, "block", "all");
}

/** Drops the direct record, so that groups apply again (DIR-7). Refused: "no-direct-allocation" too. */
export function inherit(organization: Organization, id: string): Effect {
  return change(organization, id, "inherit", "all");
}

/** Common to the three. Refused: "unknown-user", "orphan", "role-without-right", "management-off", "directory-account-unseen". */
function change(
  organization: Organization,
  id: string,
  flow: "deallocate" | "block" | "inherit",
  licenses: readonly string[] | "all",
): Effect {
  const user = at(organization.users, id);
  if (user === undefined) return refused(organization, "unknown-user");
  if (user.orphan) return refused(organization, "orphan");
  const { refusal, mayBeRefused } = guardChange(organization, user, flow);
  if (refusal !== null) return refused(organization, refusal);
  const { predicted, consequences } = predict(flow, stateOf(user.direct), licenses);
  if (sameAsBefore(user, predicted.direct)) return alreadySo(organization);
  const written =
    predicted.direct === null ? dropDirect(organization, user) : writeDirect(organization, user, predicted.direct);
  const after = predicted.direct === null ? handedOut(written.after, id) : written.after;
  const more =
    predicted.direct === null
      ? [...stillHolds(organization, user.leases), ...logInSentences(after, id, user.direct ?? [])]
      : stillListed(organization, user);
  return { ...written, after, refusal: null, mayBeRefused, consequences: [...consequences, ...more] };
}

function guardChange(organization: Organization, user: User, flow: "deallocate" | "block" | "inherit") {
  const guard = guardLicenses(organization);
  if (user.direct !== null) return guard;
  if (flow !== "block") return allGuards([guard, { refusal: "no-direct-allocation", mayBeRefused: [] }]);
  // DIR-16: whether the portal saves a new record of nothing is not known.
  const empty: Refusal[] = ["empty-allocation"];
  return allGuards([guard, guardSearch(organization, user), { refusal: null, mayBeRefused: empty }]);
}

function sameAsBefore({ direct }: User, predicted: User["direct"]): boolean {
  return direct !== null && predicted !== null && direct.length === predicted.length;
}
