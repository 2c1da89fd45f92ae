import type { Member } from "../../replies.ts";

/** Who came and who went, by id. */
export function changeOf(
  listed: readonly Member[],
  members: readonly Member[],
): { readonly add: string[]; readonly remove: string[] } {
  return { add: idsMissing(members, listed), remove: idsMissing(listed, members) };
}

function idsMissing(of: readonly Member[], from: readonly Member[]): string[] {
  const known = new Set(from.map(({ id }) => id));
  return of.map(({ id }) => id).filter((id) => !known.has(id));
}
