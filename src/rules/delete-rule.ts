import { type Effect, refused } from "./effect";
import { endLeases } from "./end-leases";
import { guardLicenses } from "./guard";
import type { Organization } from "./organization";
import { ruleSentences } from "./rule-sentences";
import { at, withEntry } from "./table";

/**
 * Takes a group's rule away: it gives nothing any more, and what was taken from it ends (RULE-6). `about`: as with `setRule`. Refused:
 * "unknown-group", "role-without-right", "management-off", "no-rule".
 */
export function deleteRule(organization: Organization, groupId: string, about?: string): Effect {
  const group = at(organization.groups, groupId);
  if (group === undefined) return refused(organization, "unknown-group");
  const { refusal, mayBeRefused } = guardLicenses(organization);
  if (refusal !== null) return refused(organization, refusal);
  if (group.rule === null) return refused(organization, "no-rule");
  const groups = withEntry(organization.groups, groupId, { ...group, rule: null });
  const { after, touched, ...parts } = endLeases({ ...organization, groups }, group, () => false);
  return {
    ...parts,
    after,
    refusal: null,
    mayBeRefused,
    consequences: ruleSentences({ organization, after, group, given: [], taken: group.rule.licenses, touched, about }),
  };
}
