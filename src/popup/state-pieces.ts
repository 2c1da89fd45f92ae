import { isLeaseState, isMemberState, isRuleState, isUserState } from "../rules/check";
import type { RowState, RuleState, UserState } from "../rules/model";

/** A state as what can stay, go or come. */
export interface Pieces {
  readonly held: readonly string[];
  /** What to say where nothing is held. */
  readonly none: string;
  /** What to say besides, of a state that was arrived at. */
  readonly end: string;
}

const nothingFromGroup = "Nothing from this group";

function userPieces({ direct }: UserState): Pieces {
  if (direct === null) return { held: [], none: "No allocation of its own", end: "Group rule applies" };
  return { held: direct, none: "No license", end: direct.length === 0 ? "No license, none from groups" : "" };
}

function rulePieces({ rule, quotas }: RuleState): Pieces {
  const held = (rule ?? []).map((label) => withQuota(label, quotas[label]));
  if (rule === null) return { held, none: "No rule", end: "No rule" };
  return { held, none: "Gives nothing", end: held.length === 0 ? "Gives nothing" : "" };
}

/** A license of a rule with the most units the group may use. */
export const withQuota = (label: string, quota: number | undefined): string =>
  quota === undefined ? label : `${label} (at most ${quota})`;

export function piecesOf(state: RowState): Pieces {
  if (isUserState(state)) return userPieces(state);
  if (isRuleState(state)) return rulePieces(state);
  const lease = state.lease ?? [];
  if (isMemberState(state)) {
    const held = state.member ? ["Member", ...lease] : lease;
    return { held, none: "Not a member", end: state.member ? "" : "Not a member" };
  }
  const listed = isLeaseState(state) && state.lease !== null;
  return { held: lease, none: listed ? "Listed with nothing" : nothingFromGroup, end: listed ? "" : nothingFromGroup };
}

/** Whether two states look the same: then nothing is said to go or come. */
export const sameShown = (one: Pieces, other: Pieces): boolean =>
  one.none === other.none &&
  one.held.length === other.held.length &&
  one.held.every((piece) => other.held.includes(piece));
