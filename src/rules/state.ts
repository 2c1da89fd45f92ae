import type { Direct, UserState } from "./model";

/**
 * What a direct set says about a user: while there is a direct record, groups give nothing (RULES.md, DIR-2); without one, what they give
 * is not known from the list of direct allocations. `null`: the user has no row in that list.
 */
export function stateOf(direct: Direct): UserState {
  return direct === null ? { direct, inherited: "unknown" } : { direct: [...direct], inherited: "none" };
}
