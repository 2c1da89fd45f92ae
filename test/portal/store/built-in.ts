import type { Group } from "./model.ts";

const names = new Set([
  "Administrators",
  "Automation Users",
  "Automation Developers",
  "Citizen Developers",
  "Automation Express",
  "Everyone",
]);

/** Every organization has these; they can be neither renamed nor deleted. */
export function isBuiltIn({ name, kind }: Pick<Group, "name" | "kind">): boolean {
  return kind !== "directory" && names.has(name);
}
