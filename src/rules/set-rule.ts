import { alreadySo, type Effect, type Refusal, refused } from "./effect";
import { endLeases } from "./end-leases";
import { allGuards, type Guard, guardLicenses } from "./guard";
import { withHandedOut } from "./handed-out";
import type { Group, GroupRule, Organization } from "./organization";
import { ruleSentences } from "./rule-sentences";
import { at, withEntry } from "./table";
import type { Certainty } from "./units";

/**
 * Gives a group's rule another set of licenses and quotas, for all its members (RULE-2, RULE-3). `about`: a user whom this is done for, so
 * that the sentences tell of the others. Refused: "unknown-group", "role-without-right", "management-off", "no-rule", "license-not-in-plan",
 * "quota-not-allowed", "quota-without-license", "quota-below-use"; may be refused: "empty-rule".
 */
export function setRule(organization: Organization, groupId: string, rule: GroupRule, about?: string): Effect {
  const group = at(organization.groups, groupId);
  if (group === undefined) return refused(organization, "unknown-group");
  const { refusal, mayBeRefused } = allGuards([guardLicenses(organization), guardRule(organization, group, rule)]);
  if (refusal !== null || group.rule === null) return refused(organization, refusal ?? "no-rule");
  if (sameRule(group.rule, rule)) return alreadySo(organization);
  const given = rule.licenses.filter((license) => !group.rule?.licenses.includes(license));
  const taken = group.rule.licenses.filter((license) => !rule.licenses.includes(license));
  const groups = withEntry(organization.groups, groupId, { ...group, rule });
  const ended = endLeases({ ...organization, groups }, group, (license) => rule.licenses.includes(license));
  // RULE-4: members of a group that anybody may be in cannot be counted.
  const upTo = organization.open.includes(groupId) ? organization.users.size : group.userCount;
  const after = withHandedOut(ended.after, new Map(given.map((license) => [license, upTo])));
  return {
    ...ended,
    after,
    refusal: null,
    mayBeRefused,
    consequences: ruleSentences({ organization, after, group, given, taken, touched: ended.touched, about }),
  };
}

function sameRule(one: GroupRule, other: GroupRule): boolean {
  return (
    one.licenses.length === other.licenses.length &&
    one.licenses.every((license) => other.licenses.includes(license)) &&
    one.quotas.size === other.quotas.size &&
    [...one.quotas].every(([license, quota]) => other.quotas.get(license) === quota)
  );
}

function guardRule({ licenses }: Organization, group: Group, rule: GroupRule): Guard {
  const never = (refusal: Refusal): Guard => ({ refusal, mayBeRefused: [] });
  if (group.rule === null) return never("no-rule");
  for (const label of rule.licenses) {
    // RULE-5: a checkbox is there for what is bought, and for what the rule already has.
    const license = licenses.find((known) => known.label === label);
    if (license === undefined || (license.total === 0 && !group.rule.licenses.includes(label))) {
      return never("license-not-in-plan");
    }
  }
  const mayBeRefused: Refusal[] = rule.licenses.length === 0 ? ["empty-rule"] : [];
  for (const [license, quota] of rule.quotas) {
    if (!rule.licenses.includes(license)) return never("quota-without-license");
    if (!Number.isInteger(quota) || quota < 1) return never("quota-not-allowed");
    const below = belowUse(group, license, quota);
    if (below === "yes") return never("quota-below-use");
    if (below === "unknown") mayBeRefused.push("quota-below-use");
  }
  return { refusal: null, mayBeRefused };
}

function belowUse({ used }: Group, license: string, quota: number): Certainty {
  const { least, most } = used.get(license) ?? { least: 0, most: 0 };
  if (quota < least) return "yes";
  return quota < most ? "unknown" : "no";
}
