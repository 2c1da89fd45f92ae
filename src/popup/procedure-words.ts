import type { Procedure } from "../flows/names";

interface Asked {
  readonly procedure: string;
  readonly licenses: readonly string[];
  readonly flow?: string | null;
}

const all = (licenses: readonly string[]): string =>
  licenses.length === 0 || licenses.includes("*") ? "all licenses" : licenses.join(", ");

const given = (licenses: readonly string[]): string =>
  licenses.length === 0 || licenses.includes("none") ? "nothing" : `exactly ${licenses.join(", ")}`;

const words: Record<Procedure, (licenses: readonly string[]) => string> = {
  deallocate: (licenses) => `Take back ${all(licenses)}`,
  block: () => "Block: no license, none from groups",
  inherit: () => "Return to the group rule",
  "set-rule": (licenses) => `Rule: the group gives ${given(licenses)}`,
  release: () => "Release what was inherited",
  "remove-member": () => "Take out of the group",
  allocate: (licenses) => `Allocate ${licenses.join(", ")}`,
  "add-member": () => "Add to the group",
};

const isProcedure = (name: string): name is Procedure => name in words;

/** What a row asks for, in words; a procedure without words is shown as it was written. */
export function procedureWords({ procedure, licenses, flow }: Asked): string {
  const asked = isProcedure(procedure) ? words[procedure](licenses) : procedure || "(no procedure)";
  if (procedure !== "deallocate" || !flow || flow === procedure) return asked;
  return `${asked}; the last one, so ${flow === "block" ? "block" : "return to the group rule"}`;
}

/** What each choice does to a user whose last direct license goes. */
export const consequence = {
  "": "Rows that would clear a user's last license wait in the preview for your choice.",
  block: "The user keeps an empty allocation: no license, and none from groups either, until an admin changes that.",
  inherit: "The user's own allocation goes; groups may give a license again at the next sign-in.",
} as const;
