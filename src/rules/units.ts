import type { Group, Organization, Range } from "./organization";

const none: Range = { least: 0, most: 0 };

/** Whether something holds: for certain, certainly not, or it cannot be told. */
export type Certainty = "yes" | "no" | "unknown";

/**
 * Units of a license in use, as a range (UNIT-1): direct records take theirs at once, leases one each; what may be listed, or may have been
 * handed out without a log-in, counts in `most` only.
 */
export function unitsOf(organization: Organization, license: string): Range {
  const { least, most } = inUse(organization, license);
  const handedOut = organization.handedOut.get(license) ?? 0;
  const total = organization.licenses.find(({ label }) => label === license)?.total ?? null;
  // Groups hand out what is free and no more (UNIT-2), so the rest of the pool is the most that can have gone.
  const free = total === null ? handedOut : Math.max(0, total - least);
  return { least, most: most + Math.min(handedOut, free) };
}

/** What records and leases take, less those that may take none (UNIT-5). */
function inUse({ used, uncounted }: Organization, license: string): Range {
  const { least, most } = used.get(license) ?? none;
  return { least: Math.max(0, least - (uncounted.get(license) ?? 0)), most };
}

/** Whether a unit of the license is free for a member to take; "unknown" where the units bought were not read (UNIT-2). */
export function unitFree(organization: Organization, license: string): Certainty {
  const bought = organization.licenses.find(({ label }) => label === license);
  if (bought === undefined) return "no";
  return bought.total === null ? "unknown" : below(inUse(organization, license), bought.total);
}

/** Whether the group may give one more unit of the license within its quota (QUOTA-2). */
export function quotaLeft(group: Group, license: string): Certainty {
  const quota = group.rule?.quotas.get(license);
  return quota === undefined ? "yes" : below(group.used.get(license) ?? none, quota);
}

function below({ least, most }: Range, limit: number): Certainty {
  if (most < limit) return "yes";
  return least >= limit ? "no" : "unknown";
}
