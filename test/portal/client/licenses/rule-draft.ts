import type { GroupRule } from "../../replies.ts";

/** A rule as it stands in the panel; a quota is what was typed, empty for none. */
export interface RuleDraft {
  readonly codes: ReadonlySet<string>;
  readonly quotas: ReadonlyMap<string, string>;
}

/** The quota of a box goes with its tick. */
export function withBoxToggled({ codes, quotas }: RuleDraft, code: string): RuleDraft {
  const changed = new Set(codes);
  if (!changed.delete(code)) changed.add(code);
  return { codes: changed, quotas: new Map([...quotas].filter(([of]) => changed.has(of))) };
}

export function withQuota({ codes, quotas }: RuleDraft, code: string, text: string): RuleDraft {
  return { codes, quotas: new Map([...quotas, [code, text]]) };
}

/** What a save sends. Whether a number will do is for the server to say. */
export function limitsOf({ quotas }: RuleDraft): Map<string, number> {
  return new Map([...quotas].filter(([, text]) => text !== "").map(([code, text]) => [code, Number(text)]));
}

export function sameRule(one: RuleDraft, other: RuleDraft): boolean {
  const text = (draft: RuleDraft) => JSON.stringify([[...draft.codes].sort(), [...limitsOf(draft)].sort()]);
  return text(one) === text(other);
}

export function draftOf({ allocatedUserBundles, quotas }: GroupRule): RuleDraft {
  return {
    codes: new Set(allocatedUserBundles),
    quotas: new Map(quotas.map(({ userBundleCode, limit }) => [userBundleCode, String(limit)])),
  };
}
