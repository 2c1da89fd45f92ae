import type { Group, Organization } from "./organization";

type Nested = Pick<Group, "id" | "kind" | "complete" | "nested">;

/** For each group, the groups it is inside of, at any depth; a circle ends where it began. */
export function containers(groups: readonly Nested[]): Map<string, readonly string[]> {
  const direct = new Map<string, string[]>();
  for (const { id: outer, nested } of groups) {
    for (const id of nested) direct.set(id, [...(direct.get(id) ?? []), outer]);
  }
  const within = new Map<string, readonly string[]>();
  for (const id of direct.keys()) {
    const found = new Set<string>();
    const open = [...(direct.get(id) ?? [])];
    for (let outer = open.pop(); outer !== undefined; outer = open.pop()) {
      if (outer === id || found.has(outer)) continue;
      found.add(outer);
      open.push(...(direct.get(outer) ?? []));
    }
    within.set(id, [...found]);
  }
  return within;
}

/**
 * Groups anybody may be in: those whose members were not all read, and those that hold such a group; and which of them a local account can be
 * in (GRP-7), and is in for certain (GRP-4). None of it changes by what is done here.
 */
export function openness(
  groups: readonly Nested[],
  within: ReadonlyMap<string, readonly string[]>,
): Pick<Organization, "open" | "openToLocal" | "everyone"> {
  const outward = (ids: readonly Nested[]) => [...new Set(ids.flatMap(({ id }) => [id, ...(within.get(id) ?? [])]))];
  const everyone = groups.filter(({ kind }) => kind === "everyone");
  const unread = groups.filter(({ kind, complete }) => kind === "everyone" || !complete);
  return {
    open: outward(unread),
    openToLocal: outward(unread.filter(({ kind }) => kind === "local" || kind === "unknown")),
    everyone: outward(everyone),
  };
}
