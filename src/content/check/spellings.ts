import type { Needed, NeededKind } from "../../flows/needed-shape";
import type { Labels } from "../../portal/labels/labels";
import { normalizeText } from "../../rules/normalize";
import type { Role } from "../names";

/** The spellings of a needed element, normalized. */
export function spellingsOf(labels: Labels, { kind, label }: Pick<Needed, "kind" | "label">): string[] {
  const found = Object.entries(labels[kind]).find(([name]) => name === label);
  // A panel is left by either of the two.
  const also = kind === "button" && label === "Cancel" ? labels.button.Close : [];
  return [...(found?.[1] ?? []), ...also].map(normalizeText);
}

/** What an element of each kind is, for whoever points at it: the roles one of them has. None: any text. */
export const rolesOf: Readonly<Record<NeededKind, readonly Role[]>> = {
  menu: ["treeitem", "menuitem", "link", "button", "tab"],
  heading: ["heading"],
  tab: ["tab"],
  section: ["button"],
  icon: ["button", "menuitem"],
  panel: [],
  option: ["radio"],
  button: ["button"],
  field: ["textbox", "combobox"],
  column: [],
};
