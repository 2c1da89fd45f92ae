import { choice, flag, number, page } from "./knob-kinds.ts";

/** Ways in which a portal nobody here has seen may be built. The first value of each is what the pages look like unless told otherwise. */
export const variationKnobs = {
  "icon-names": choice(
    ["label", "wrapper", "tooltip", "title", "text", "ligature", "ligature-read", "none", "decoy"],
    page(
      "where an icon's name stands: aria-label, on a span around it, in a tooltip's text, in title, as text, beside a glyph word (hidden from readers or not), nowhere, or every icon is called Icon button",
    ),
  ),
  wording: choice(
    ["current", "older", "upper", "lower"],
    page("labels as they are now, as older documents have them, or in one case"),
  ),
  sections: choice(
    ["collapsed", "unmounted", "open", "recollapse"],
    page(
      "the two lists at first: in the page but out of sight, not in the page, open; recollapse: Refresh closes them",
    ),
  ),
  panel: choice(
    ["drawer", "dialog", "in-place", "persistent", "full", "leaving"],
    page(
      "what panels are: a drawer without a role, a dialog, a drawer inside the page's own tree, one that stays hidden with its old text, one as wide as the window, one that takes a second to leave while the next one comes",
    ),
  ),
  "row-actions": choice(
    ["icons", "hover", "hover-faint", "hover-hidden", "menu"],
    page(
      "icons at the end of each row: always, put there when the pointer comes, drawn then, visible then, or behind one three-dot menu",
    ),
  ),
  "person-cells": choice(
    ["whole", "cut-name", "cut-email", "cut-for-good"],
    page(
      "names and e-mails in lists: whole, the name cut short, the e-mail cut short with the whole one as title, cut short without it",
    ),
  ),
  "first-page-size": choice(["25", "10", "50", "100"], page("how many rows a list shows at first")),
  "search-scope": choice(
    ["server", "page"],
    page("what the search of a list of licenses covers: all of it, or only the page that is shown"),
  ),
  "search-delay": number(300, "ms", page("how long after typing a list is searched")),
  "box-labels": choice(["plain", "counts"], page("whether the label of a box goes on with how many are allocated")),
  boxes: choice(
    ["native", "role", "element"],
    page("what checkboxes are: native ones, elements with the role, custom elements with a root of their own"),
  ),
  "mixed-box": flag(false, page("the last box of a panel is neither ticked nor empty")),
  "save-button": choice(
    ["spinner", "label", "aria"],
    page(
      "Save while it cannot be pressed: disabled with a spinner for its label while saving, with its label, or only announced as disabled",
    ),
  ),
  "after-save": choice(["closes", "stays"], page("what a panel does after a successful save")),
  overlay: choice(
    ["none", "guide", "backdrop"],
    page("what lies over the page: nothing, a guide in one corner, something unseen over all of it"),
  ),
  "renewed-rows": flag(false, page("a row is drawn anew, as new nodes, when the pointer first comes")),
  "late-route": number(0, "ms", page("how long the old page stays after the address has changed")),
} as const;
