import type { Inventory } from "./model";
import type { Organization } from "./organization";

/**
 * The organization with what the cards count of units in use (UNIT-5). Where they count more than records and leases come to, something that
 * was not read takes the rest; where they count less, so many of those may take none, since their holders bring a license of their own.
 */
export function withPageCounts(
  organization: Organization,
  totals: Inventory["totals"],
  spelled: (labels: readonly string[]) => readonly string[],
): Organization {
  const used = new Map(organization.used);
  const uncounted = new Map<string, number>();
  for (const { label, allocated } of totals) {
    if (allocated === null) continue;
    for (const license of spelled([label])) {
      const { least, most } = used.get(license) ?? { least: 0, most: 0 };
      if (allocated > most) used.set(license, { least, most: allocated });
      if (allocated < least) uncounted.set(license, least - allocated);
    }
  }
  return { ...organization, used, uncounted };
}
