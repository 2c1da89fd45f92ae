import type { Refusal } from "./effect";
import type { Group, Organization, User } from "./organization";

/** Refusals that hold for certain (`refusal`, the first of them) or may hold. */
export interface Guard {
  readonly refusal: Refusal | null;
  readonly mayBeRefused: readonly Refusal[];
}

/** Whether licenses and rules may be changed at all: by the role of the admin (ROLE-1, ROLE-2) and the organization's setting (ROLE-5). */
export function guardLicenses({ admin, userLicenseManagement }: Organization): Guard {
  if (userLicenseManagement === "off") return { refusal: "management-off", mayBeRefused: [] };
  if (admin.role === "license-viewer") return { refusal: "role-without-right", mayBeRefused: [] };
  const mayBeRefused: Refusal[] = [];
  if (userLicenseManagement === "unknown") mayBeRefused.push("management-off");
  if (admin.role === "unknown") mayBeRefused.push("role-without-right");
  return { refusal: null, mayBeRefused };
}

const notLocal = { everyone: "everyone", directory: "directory-group", unknown: "group-kind-unknown" } as const;

/** Whether members of this group may be changed here: organization administrators only (ROLE-3), local groups only (MEM-4, MEM-5). */
export function guardMembers({ admin }: Organization, { kind }: Group): Guard {
  if (kind !== "local") return { refusal: notLocal[kind], mayBeRefused: [] };
  if (admin.role === "unknown") return { refusal: null, mayBeRefused: ["role-without-right"] };
  return { refusal: admin.role === "organization-administrator" ? null : "role-without-right", mayBeRefused: [] };
}

/** Whether the admin can find a user who is not on the page yet: a local account does not see directory accounts (ROLE-4). */
export function guardSearch({ admin }: Organization, { kind }: User): Guard {
  if (kind === "local" || admin.account === "directory") return { refusal: null, mayBeRefused: [] };
  if (admin.account === "local") return { refusal: "directory-account-unseen", mayBeRefused: [] };
  return { refusal: null, mayBeRefused: ["directory-account-unseen"] };
}

/** Several guards in one: the first certain refusal, and all that may come. */
export function allGuards(guards: readonly Guard[]): Guard {
  return {
    refusal: guards.find(({ refusal }) => refusal !== null)?.refusal ?? null,
    mayBeRefused: [...new Set(guards.flatMap(({ mayBeRefused }) => mayBeRefused))],
  };
}
