import * as z from "zod/mini";

/** E-mail of a user; compared without case. */
const User = z.string().check(z.minLength(3), z.maxLength(320));
/** A group's name; compared as a label. */
const Group = z.string().check(z.minLength(1), z.maxLength(320));
/** License labels as the portal shows them; `"all"` means every checkbox of the panel. */
const Licenses = z.union([z.literal("all"), z.array(z.string().check(z.minLength(1)))]);

/** Whom a row or panel is about: a user, by e-mail, or a group, by name. */
export const Subject = z.union([z.object({ user: User }), z.object({ group: Group })]);
export type Subject = z.infer<typeof Subject>;

const Open = z.enum(["Admin", "organization", "Licenses", "Accounts & Groups"]);
const Tab = z.enum(["Users", "Groups", "User accounts"]);
const Section = z.enum(["License Allocations to Users", "License Allocations to Groups"]);
const Icon = z.enum([
  "Edit license allocation",
  "Edit group allocation rule",
  "Group members with license inheritance",
  "Edit",
]);
const Panel = z.enum([
  "Edit License Allocation",
  "Allocate Licenses",
  "Edit Group Allocation Rule",
  "License inheritance from group",
  "Edit Group",
]);
const Option = z.enum(["Allocate to User", "Use Group allocation rule"]);
const Picker = z.enum(["Add users", "Add names"]);
const Commit = z.enum(["Save", "Release license"]);

type Open = z.infer<typeof Open>;
type Tab = z.infer<typeof Tab>;
type Section = z.infer<typeof Section>;
type Icon = z.infer<typeof Icon>;
type PanelName = z.infer<typeof Panel>;
type Option = z.infer<typeof Option>;
type Picker = z.infer<typeof Picker>;
type Commit = z.infer<typeof Commit>;

/**
 * One step of a documented procedure: a verb and the portal's own label. Steps are data, so the same list is run, previewed, journaled
 * and named in failures. A step is a goal: where it is already met it is done without a press.
 */
export const Step = z.discriminatedUnion("verb", [
  z.object({ verb: z.literal("open"), label: Open }),
  z.object({ verb: z.literal("tab"), label: Tab }),
  z.object({ verb: z.literal("expand"), label: Section }),
  /** Finds the one row of the subject in the list and presses its icon. */
  z.object({ verb: z.literal("at-the-row"), label: Icon, of: Subject }),
  /** Presses a button of the section, about a user who must have no row in it. */
  z.object({ verb: z.literal("press"), label: z.literal("Allocate Licenses"), without: User }),
  /** `of` is null for a panel that is about nobody yet. */
  z.object({ verb: z.literal("in-the-panel"), label: Panel, of: z.nullable(Subject) }),
  z.object({ verb: z.literal("choose"), label: Option }),
  /** Clears these boxes and leaves every other as it is. */
  z.object({ verb: z.literal("clear"), label: z.literal("licenses"), licenses: Licenses }),
  /** Ticks these boxes and leaves every other as it is. */
  z.object({ verb: z.literal("tick"), label: z.literal("licenses"), licenses: z.array(z.string()) }),
  /** Ticks exactly these boxes. */
  z.object({ verb: z.literal("set"), label: z.literal("licenses"), licenses: z.array(z.string()) }),
  /** Puts these users into a field of people. */
  z.object({ verb: z.literal("pick"), label: Picker, users: z.array(User) }),
  /** Takes these users out of a field of people and leaves every other member. */
  z.object({ verb: z.literal("take-out"), label: Picker, users: z.array(User) }),
  /** The one step that writes. `at`: the user at whose entry the button stands; null for the button of the panel itself. */
  z.object({ verb: z.literal("commit"), label: Commit, at: z.nullable(User) }),
]);
export type Step = z.infer<typeof Step>;

/** What a flow is asked to do: for one user, for one group, or for users in a group. Unused parts are empty. */
export interface Target {
  readonly users: readonly string[];
  readonly group: string;
  readonly licenses: readonly string[] | "all";
}

export interface Flow {
  /** Slug of the documentation page that describes the procedure. */
  readonly page: string;
  /** Heading of the procedure on that page. */
  readonly heading: string;
  /** The page of the portal the flow is carried out on. */
  readonly place: Place;
  readonly steps: (target: Target) => readonly Step[];
}

export const Place = z.enum(["licenses", "accounts"]);
export type Place = z.infer<typeof Place>;

export const open = (label: Open): Step => ({ verb: "open", label });
export const tab = (label: Tab): Step => ({ verb: "tab", label });
export const expand = (label: Section): Step => ({ verb: "expand", label });
export const atTheRowOf = (of: Subject, label: Icon): Step => ({ verb: "at-the-row", label, of });
export const press = (label: "Allocate Licenses", without: string): Step => ({ verb: "press", label, without });
export const inThePanelOf = (of: Subject | null, label: PanelName): Step => ({ verb: "in-the-panel", label, of });
export const choose = (label: Option): Step => ({ verb: "choose", label });
export const clear = (licenses: readonly string[] | "all"): Step => ({
  verb: "clear",
  label: "licenses",
  licenses: licenses === "all" ? "all" : [...licenses],
});
export const tick = (licenses: readonly string[] | "all"): Step => ({
  verb: "tick",
  label: "licenses",
  licenses: licenses === "all" ? [] : [...licenses],
});
export const set = (licenses: readonly string[] | "all"): Step => ({
  verb: "set",
  label: "licenses",
  licenses: licenses === "all" ? [] : [...licenses],
});
export const pick = (users: readonly string[], label: Picker): Step => ({ verb: "pick", label, users: [...users] });
export const takeOut = (users: readonly string[], label: Picker): Step => ({
  verb: "take-out",
  label,
  users: [...users],
});
export const commit = (label: Commit, at: string | null = null): Step => ({ verb: "commit", label, at });

/** The way every flow about licenses begins. */
export const toTheLicenses = (section: Section): readonly Step[] => [
  open("Admin"),
  open("organization"),
  open("Licenses"),
  tab("Users"),
  expand(section),
];

/** The way every flow about members begins. */
export const toTheGroups = (): readonly Step[] => [
  open("Admin"),
  open("organization"),
  open("Accounts & Groups"),
  tab("Groups"),
];

/** The one user of a target about one user; empty where there is none. */
export const userOf = ({ users }: Target): string => users[0] ?? "";
