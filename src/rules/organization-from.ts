import { addGroups } from "./groups-from";
import { emptyGrowing, grown } from "./growing";
import { userId } from "./ids";
import { licensesFrom } from "./licenses-from";
import type { Inventory } from "./model";
import type { Admin, Assumptions, Organization } from "./organization";
import { withPageCounts } from "./page-counts";
import { addPeople } from "./people-from";
import { byStrength } from "./strength";

export { groupId, userId } from "./ids";

/**
 * The organization that was read, ready for predictions. What was not read is not claimed: an account of unknown kind counts as a directory
 * account (GRP-4), a group whose members were not all read may hold anybody (GRP-6), and what shows no e-mail is nobody's that could be
 * told (DIR-14). `assumptions`: how this portal was seen to decide what the sources leave open.
 */
export function organizationFrom(inventory: Inventory, assumptions: Partial<Assumptions> = {}): Organization {
  const spelling = licensesFrom(inventory);
  const growing = emptyGrowing();
  addPeople(growing, inventory, spelling);
  addGroups(growing, inventory, spelling);
  const organization = grown(growing, {
    licenses: spelling.licenses,
    admin: { role: "unknown", account: accountOf(inventory) },
    userLicenseManagement: "on",
    assumptions: {
      leaseOnDirect: "unknown",
      leaseOnRemoval: "unknown",
      inherited: "unknown",
      strength: byStrength(spelling.licenses.map(({ label }) => label)),
      ...assumptions,
    },
  });
  return withPageCounts(organization, inventory.totals, spelling.spelled);
}

/** With what kind of account the admin is signed in; unknown where two accounts share the e-mail (ROLE-4). */
function accountOf({ accounts, admin }: Inventory): Admin["account"] {
  if (admin === "") return "unknown";
  const [account, ...others] = accounts?.filter(({ email }) => userId(email) === userId(admin)) ?? [];
  return others.length === 0 ? (account?.kind ?? "unknown") : "unknown";
}
