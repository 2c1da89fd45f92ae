import * as z from "zod/mini";
import { Place } from "./steps";

/** The kinds of elements flows need; each is a group of labels. */
export const NeededKind = z.enum([
  "menu",
  "heading",
  "tab",
  "section",
  "icon",
  "panel",
  "option",
  "button",
  "field",
  "column",
]);
export type NeededKind = z.infer<typeof NeededKind>;

/** The lists flows find their rows in: direct allocations, group allocations, groups of the accounts pages. */
export const ListAt = z.enum(["users", "groups", "account-groups"]);
export type ListAt = z.infer<typeof ListAt>;

/** Where an element stands: on the page itself, in a list of it, or in a panel that a list opens. */
export const Spot = z.object({ place: Place, list: z.nullable(ListAt), panel: z.nullable(z.string()) });
export type Spot = z.infer<typeof Spot>;

/** One element that flows need, by its label, and everywhere it is needed. */
export const Needed = z.object({
  kind: NeededKind,
  label: z.string(),
  spots: z.array(Spot),
  /** Whether pressing it may write. */
  writes: z.boolean(),
});
export type Needed = z.infer<typeof Needed>;

/** What opens a panel in its list: the icon of a row, or a button of the list. */
export const Opener = z.object({ kind: NeededKind, label: z.string() });
export type Opener = z.infer<typeof Opener>;

/** Name of a needed element, e.g. `button.Save`. */
export const keyOf = ({ kind, label }: Pick<Needed, "kind" | "label">): string => `${kind}.${label}`;

export const sameSpot = (one: Spot, other: Spot): boolean =>
  one.place === other.place && one.list === other.list && one.panel === other.panel;
