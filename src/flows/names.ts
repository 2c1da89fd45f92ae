/** Every procedure a plan may name. */
export const procedures = [
  "deallocate",
  "block",
  "inherit",
  "set-rule",
  "release",
  "remove-member",
  "allocate",
  "add-member",
] as const;
export type Procedure = (typeof procedures)[number];

/** Every flow: the procedures, and the ways of two of them for a user who has no row of his own. */
export const flowNames = [...procedures, "block-unlisted", "allocate-unlisted"] as const;
export type FlowName = (typeof flowNames)[number];

/** What the rows of a procedure are about. */
export const about: Record<Procedure, "user" | "rule" | "lease" | "member"> = {
  deallocate: "user",
  block: "user",
  inherit: "user",
  allocate: "user",
  "set-rule": "rule",
  release: "lease",
  "remove-member": "member",
  "add-member": "member",
};
