import { isRuleState, sameState } from "../rules/check";
import type { RuleState } from "../rules/model";
import { normalizeText, sameLabel } from "../rules/normalize";
import type { Item } from "./journal";
import type { Lasting, Today, WayBack } from "./undo";

/** UNDO-3: the rule as it was before the first of these rows. A limit goes with its license and is not set by checkboxes. */
export function ruleBack(items: readonly Item[], today: Today | null): WayBack {
  const before = items[0]?.before ?? null;
  const left = items.at(-1)?.plan.predicted ?? null;
  const group = items[0]?.plan.group ?? "";
  if (before === null || left === null || !isRuleState(before) || !isRuleState(left)) return { rows: [], cannot: [] };
  if (before.rule === null || sameState(before, left)) return { rows: [], cannot: [] };
  const now = today === null ? left : ruleIn(today, group);
  if (now === null || !sameState(left, now)) return { rows: [], cannot: ["changed-since"] };
  const licenses = before.rule.length === 0 ? ["none"] : before.rule;
  const gone = before.rule.filter((label) => !left.rule?.some((other) => sameLabel(label, other)));
  const cannot: Lasting[] = gone.length > 0 ? ["leases-of-a-rule"] : [];
  if (gone.some((label) => hasLimit(before, label))) cannot.push("limits");
  return { rows: [{ procedure: "set-rule", user: "", group, licenses }], cannot };
}

const hasLimit = ({ quotas }: RuleState, label: string): boolean =>
  Object.keys(quotas).some((license) => sameLabel(license, label));

function ruleIn({ groups }: Today, name: string): RuleState | null {
  const [entry, ...others] = groups.filter(
    (group) => group.rule !== null && normalizeText(group.name) === normalizeText(name),
  );
  return entry === undefined || others.length > 0 ? null : { rule: entry.rule, quotas: entry.quotas };
}
