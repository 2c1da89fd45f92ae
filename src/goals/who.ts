const shown = 3;

/** Users in a sentence: the first few by id, the others by number. */
export function people(ids: readonly string[]): string {
  const first = ids.slice(0, shown).join(", ");
  return ids.length > shown ? `${first} and ${ids.length - shown} more` : first;
}

/** "1 user", "12 users". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A sentence about some users, with how many and who they are; none where there are none. */
export function about(ids: readonly string[], sentence: string): string[] {
  return ids.length === 0 ? [] : [`${sentence}: ${counted(ids.length, "user")} (${people(ids)}).`];
}
