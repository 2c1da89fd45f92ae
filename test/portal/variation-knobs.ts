import { choice, page } from "./knob-kinds.ts";

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
} as const;
