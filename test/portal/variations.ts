import type { KnobName, Knobs } from "./knobs.ts";

/** "possible": a person could still do the work, so it is done or refused; "refuse": nothing may be written, and the reason is said. */
export type Answer = "possible" | "refuse";

/** Every value of every knob that is a variation, and the right answer to it where nothing else is varied. */
export const variations = {
  "icon-names": {
    label: "possible",
    wrapper: "possible",
    tooltip: "possible",
    title: "possible",
    text: "possible",
    ligature: "possible",
    "ligature-read": "possible",
    none: "refuse",
    decoy: "refuse",
  },
  wording: { current: "possible", older: "possible", upper: "possible", lower: "possible" },
  sections: { collapsed: "possible", unmounted: "possible", open: "possible", recollapse: "possible" },
  panel: {
    drawer: "possible",
    dialog: "possible",
    "in-place": "possible",
    persistent: "possible",
    full: "possible",
    leaving: "possible",
  },
  "row-actions": {
    icons: "possible",
    hover: "possible",
    "hover-faint": "possible",
    "hover-hidden": "refuse",
    menu: "possible",
  },
} as const satisfies { readonly [Name in KnobName]?: { readonly [Value in `${Knobs[Name]}`]: Answer } };
