import type { AppState } from "../messages";

type Scan = AppState["scan"];

/** What is being read now: `Reading members of Finance Automation, group 4 of 11`. */
export function readingWords({ part, groups, groupsRead }: Scan): string {
  const place = groups === null ? "" : `, group ${Math.min(groupsRead + 1, groups)} of ${groups}`;
  return `Reading ${part || "users"}${place}`;
}

/** How far the part in hand is, as a progress bar takes it; nothing where nobody knows the whole. */
export function readingBar({ part, read, shown, groups, groupsRead }: Scan): { value?: number; max?: number } {
  if (groups !== null && groups > 0) return { value: groupsRead, max: groups };
  return shown && (part === "" || part === "users") ? { value: read, max: shown } : {};
}
