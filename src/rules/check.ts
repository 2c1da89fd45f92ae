import type { Direct, LeaseState, MemberState, RowState, RuleState, UserState } from "./model";
import { normalizeText } from "./normalize";

/** Whether the portal shows what the rules predicted; `differences` is empty exactly when `equal`. */
export interface Verdict {
  readonly equal: boolean;
  readonly differences: string[];
}

/** A direct set in words: "no direct allocation", "No license" or its labels. */
export function directInWords(direct: Direct): string {
  if (direct === null) return "no direct allocation";
  return direct.length === 0 ? "a direct allocation of nothing (No license)" : direct.join(", ");
}

/** Labels of `one` that `other` lacks, compared as labels. */
function missingFrom(other: readonly string[], one: readonly string[]): string[] {
  const present = new Set(other.map(normalizeText));
  return one.filter((label) => !present.has(normalizeText(label)));
}

/** Whether two direct sets are the same set of labels. No record and an empty record are different (CHK-2). */
export function sameDirect(one: Direct, other: Direct): boolean {
  if (one === null || other === null) return one === other;
  return missingFrom(one, other).length === 0 && missingFrom(other, one).length === 0;
}

export const isUserState = (state: RowState): state is UserState => "direct" in state;
export const isRuleState = (state: RowState): state is RuleState => "rule" in state;
export const isMemberState = (state: RowState): state is MemberState => "member" in state;
export const isLeaseState = (state: RowState): state is LeaseState => "lastInUse" in state;

/** The direct set of a state that has one; null for any other state too, so ask only where the row is about a user's own licenses. */
export const directOf = (state: RowState | null): Direct => (state && isUserState(state) ? state.direct : null);

/** A state in words, the same words for the same state. */
export function stateInWords(state: RowState): string {
  if (isUserState(state)) return directInWords(state.direct);
  if (isRuleState(state)) return ruleInWords(state);
  const lease = state.lease === null ? "no license from this group" : `${list(state.lease)} from this group`;
  if (isLeaseState(state)) return lease;
  const member = state.member ? "a member" : "not a member";
  return state.member || state.lease === null ? member : `${member}, still ${lease}`;
}

function ruleInWords({ rule, quotas }: RuleState): string {
  if (rule === null) return "no rule";
  const each = rule.map((label) => (quotas[label] === undefined ? label : `${label} (at most ${quotas[label]})`));
  return each.length === 0 ? "a rule that gives nothing" : each.join(", ");
}

const list = (labels: readonly string[]): string => (labels.length === 0 ? "something" : labels.join(", "));

/** Whether two states are the same where it counts: sets as sets, dates and what is only told left aside. */
export function sameState(one: RowState, other: RowState): boolean {
  if (isUserState(one)) return isUserState(other) && sameDirect(one.direct, other.direct);
  if (isRuleState(one))
    return isRuleState(other) && sameDirect(one.rule, other.rule) && sameQuotas(one.quotas, other.quotas);
  if (isMemberState(one)) {
    // CHK-5: who is a member may take a license at any log-in; of one who is not, nothing may be left.
    return isMemberState(other) && one.member === other.member && (one.member || sameDirect(one.lease, other.lease));
  }
  return !isUserState(other) && !isRuleState(other) && !isMemberState(other) && sameDirect(one.lease, other.lease);
}

/** Limits as texts in one order, the same for the same limits. */
export const quotaTexts = (quotas: RuleState["quotas"]): string[] =>
  Object.entries(quotas)
    .map(([label, limit]) => `${normalizeText(label)} ${limit}`)
    .sort();

/** Whether two rules limit the same licenses to the same numbers of units, by label. */
export const sameQuotas = (one: RuleState["quotas"], other: RuleState["quotas"]): boolean =>
  quotaTexts(one).join("\n") === quotaTexts(other).join("\n");

/**
 * Compares a fresh read with the prediction. Of a user only the direct set is compared: what a user inherits is told, never asserted
 * (CHK-1), so that the model never claims what the documentation leaves open.
 */
export function verdict(predicted: RowState, observed: RowState): Verdict {
  if (sameState(predicted, observed)) return { equal: true, differences: [] };
  const one = setOf(predicted);
  const other = setOf(observed);
  if (one === null || other === null || !isUserState(predicted)) {
    return {
      equal: false,
      differences: [`expected ${stateInWords(predicted)}, the portal shows ${stateInWords(observed)}`],
    };
  }
  return {
    equal: false,
    differences: [
      ...missingFrom(one, other).map((label) => `${label}: expected to be gone, the portal shows it`),
      ...missingFrom(other, one).map((label) => `${label}: expected to stay, the portal does not show it`),
    ],
  };
}

const setOf = (state: RowState): Direct => (isUserState(state) ? state.direct : null);
