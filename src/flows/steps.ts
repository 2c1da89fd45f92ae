import * as z from "zod/mini";

/** E-mail of the user a step is about; compared without case. */
const User = z.string().check(z.minLength(3), z.maxLength(320));
/** License labels as the portal shows them; `"all"` means every checkbox of the panel. */
const Licenses = z.union([z.literal("all"), z.array(z.string().check(z.minLength(1)))]);

/**
 * One step of a documented procedure: a verb and the portal's own label. Steps are data, so the same list is run, previewed, journaled
 * and named in failures. A step is a goal: where it is already met it is done without a press.
 */
export const Step = z.discriminatedUnion("verb", [
  z.object({ verb: z.literal("open"), label: z.enum(["Admin", "organization", "Licenses"]) }),
  z.object({ verb: z.literal("tab"), label: z.literal("Users") }),
  z.object({ verb: z.literal("expand"), label: z.literal("License Allocations to Users") }),
  z.object({ verb: z.literal("at-the-row"), label: z.literal("Edit license allocation"), user: User }),
  z.object({ verb: z.literal("in-the-panel"), label: z.literal("Edit License Allocation"), user: User }),
  z.object({ verb: z.literal("choose"), label: z.enum(["Allocate to User", "Use Group allocation rule"]) }),
  z.object({ verb: z.literal("clear"), label: z.literal("licenses"), licenses: Licenses }),
  z.object({ verb: z.literal("commit"), label: z.literal("Save") }),
]);
export type Step = z.infer<typeof Step>;

/** What a flow is asked to do for one user. */
export interface Target {
  readonly user: string;
  readonly licenses: readonly string[] | "all";
}

export interface Flow {
  /** Slug of the documentation page that describes the procedure. */
  readonly page: string;
  /** Heading of the procedure on that page. */
  readonly heading: string;
  readonly steps: (target: Target) => readonly Step[];
}

export const open = (label: "Admin" | "organization" | "Licenses"): Step => ({ verb: "open", label });
export const tab = (label: "Users"): Step => ({ verb: "tab", label });
export const expand = (label: "License Allocations to Users"): Step => ({ verb: "expand", label });
export const atTheRowOf = (user: string, label: "Edit license allocation"): Step => ({
  verb: "at-the-row",
  label,
  user,
});
export const inThePanelOf = (user: string, label: "Edit License Allocation"): Step => ({
  verb: "in-the-panel",
  label,
  user,
});
export const choose = (label: "Allocate to User" | "Use Group allocation rule"): Step => ({ verb: "choose", label });
export const clear = (licenses: readonly string[] | "all"): Step => ({
  verb: "clear",
  label: "licenses",
  licenses: licenses === "all" ? "all" : [...licenses],
});
export const commit = (label: "Save"): Step => ({ verb: "commit", label });
