import { sameDirect, stateInWords } from "../rules/check";
import type { RuleState } from "../rules/model";
import { sameLabel } from "../rules/normalize";
import { setRule } from "../rules/set-rule";
import { notRun, type RuleLine } from "./open-line";
import type { CheckedRow } from "./plan";
import { follow, type PlanWorld } from "./plan-world";
import { reason } from "./reasons";

/** A line about the rule of a group: exactly these licenses; limits stay with those that stay (RULE-2, RULE-11). */
export function checkRule(world: PlanWorld, { line, group, labels }: RuleLine): CheckedRow {
  const { id, entry } = group;
  const before: RuleState = world.rules.get(id) ?? { rule: entry.rule, quotas: entry.quotas };
  const predicted: RuleState = { rule: [...labels], quotas: quotasThatStay(before, labels) };
  const row: CheckedRow = {
    ...notRun({ ...line, licenses: [...labels] }, "ready", null, { group }),
    before,
    predicted,
  };
  if (sameDirect(before.rule, predicted.rule))
    return { ...row, standing: "unchanged", reason: reason("already-so", `${entry.name} has ${stateInWords(before)}`) };
  const reached = world.guards.members(world.organization, group);
  if (reached !== null) return { ...row, standing: "skipped", reason: reached, predicted: null };
  const quotas = Object.entries(predicted.quotas).flatMap(([label, limit]) =>
    world.spelled([label]).map((license): [string, number] => [license, limit]),
  );
  const effect = setRule(world.organization, id, { licenses: world.spelled(labels), quotas: new Map(quotas) });
  const ended = effect.certain.filter(({ change, group: from }) => change === "given-back" && from === id);
  const freed = ended.map(({ license }) => license);
  const checked = follow(world, { ...row, flow: "set-rule", freed, freedIsUpTo: freed.length > 0 }, effect);
  if (checked.standing === "ready") world.rules.set(id, predicted);
  return checked;
}

function quotasThatStay({ quotas }: RuleState, labels: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    Object.entries(quotas).filter(([license]) => labels.some((label) => sameLabel(label, license))),
  );
}
