import { flows } from "./index";
import type { FlowName } from "./names";
import { keyOf, type ListAt, type Needed, type Opener, type Spot, sameSpot } from "./needed-shape";
import type { Flow, Place, Step } from "./steps";

/**
 * Every element these flows need, derived from their steps: what a step names, and what has to be there for it, in the order in which it comes
 * into sight. A label that is needed in several places is one line.
 */
export function neededBy(names: readonly FlowName[]): Needed[] {
  const found = new Map<string, Needed>();
  const places = new Set(names.map((name) => flows[name].place));
  for (const name of names) {
    for (const need of needsOf(flows[name])) {
      // The menu leads from one page to the other; where all is done on one page nothing is taken from it.
      if (need.kind === "menu" && places.size < 2) continue;
      const known = found.get(keyOf(need));
      if (!known) found.set(keyOf(need), need);
      else {
        const more = need.spots.filter((spot) => !known.spots.some((other) => sameSpot(spot, other)));
        found.set(keyOf(need), { ...known, spots: [...known.spots, ...more] });
      }
    }
  }
  return [...found.values()];
}

/** What the page itself shows by which it is known. */
const proofs: Record<Place, readonly Lone[]> = {
  licenses: [
    ["heading", "Licenses"],
    ["tab", "Users"],
    ["tab", "Robots & Services"],
  ],
  accounts: [
    ["heading", "Accounts & Groups"],
    ["tab", "User accounts"],
    ["tab", "Groups"],
    ["tab", "Robot accounts"],
  ],
};

/** What finding a row, and reading its list again before Save, takes. */
const around: Record<ListAt, readonly Lone[]> = {
  users: [
    ["column", "Name"],
    ["column", "Licenses"],
    ["field", "Search"],
    ["button", "Refresh"],
  ],
  groups: [
    ["column", "Name"],
    ["column", "Licenses"],
    ["field", "Search"],
    ["button", "Refresh"],
  ],
  "account-groups": [
    ["column", "Name"],
    ["field", "Search"],
  ],
};

type Lone = readonly [Needed["kind"], string];

/** The list a section or tab holds. */
export const listOf: Readonly<Record<string, ListAt>> = {
  "License Allocations to Users": "users",
  "License Allocations to Groups": "groups",
  Groups: "account-groups",
};

function needsOf({ place, steps }: Flow): Needed[] {
  const found: Needed[] = [];
  let spot: Spot = { place, list: null, panel: null };
  for (const step of steps({ users: ["nobody@none"], group: "nothing", licenses: [] })) {
    const { at, needs } = needsOfStep(step, spot);
    for (const [kind, label, where = at] of needs)
      found.push({ kind, label, spots: [where], writes: step.verb === "commit" });
    spot = at;
  }
  return found;
}

interface StepNeeds {
  /** Where the step leads. */
  readonly at: Spot;
  readonly needs: readonly (readonly [Needed["kind"], string, Spot?])[];
}

function needsOfStep(step: Step, spot: Spot): StepNeeds {
  const { place } = spot;
  switch (step.verb) {
    case "open":
      return { at: spot, needs: menuOf(step).map(([kind, label]) => [kind, label, otherPage(place)] as const) };
    case "tab":
    case "expand":
      return toTheList(step, spot);
    case "at-the-row":
      return {
        at: spot,
        needs: [
          ["icon", step.label],
          ["icon", "More actions"],
        ],
      };
    case "press":
    case "commit":
      return { at: spot, needs: [["button", step.label]] };
    case "in-the-panel":
      return {
        at: { ...spot, panel: step.label },
        needs: [
          ["panel", step.label],
          ["button", "Cancel"],
        ],
      };
    case "choose":
      return { at: spot, needs: [["option", step.label]] };
    case "pick":
      return { at: spot, needs: [["field", step.label]] };
    case "take-out":
      return {
        at: spot,
        needs: [
          ["field", step.label],
          ["button", "Remove"],
        ],
      };
    // Boxes go by what the licenses are called, which is no label.
    case "clear":
    case "tick":
    case "set":
      return { at: spot, needs: [] };
  }
}

function toTheList({ verb, label }: Extract<Step, { verb: "tab" | "expand" }>, spot: Spot): StepNeeds {
  const page: Spot = { place: spot.place, list: null, panel: null };
  const list = listOf[label];
  const at = list ? { ...page, list } : page;
  const own: Lone = [verb === "tab" ? "tab" : "section", label];
  const shown = [...(verb === "tab" ? proofs[spot.place] : []), own].map(([kind, name]) => [kind, name, page] as const);
  return { at, needs: [...shown, ...(list ? around[list] : [])] };
}

/** An entry of the menu is needed where one is not yet on its page. The organization goes by its own name, which is no label. */
function menuOf({ label }: Extract<Step, { verb: "open" }>): readonly Lone[] {
  return label === "organization" ? [] : [["menu", label]];
}

const otherPage = (place: Place): Spot => ({
  place: place === "licenses" ? "accounts" : "licenses",
  list: null,
  panel: null,
});

/** What opens a panel, by the first flow that goes into it. */
export function openerOf(panel: string): Opener | null {
  for (const { steps } of Object.values(flows)) {
    let opener: Opener | null = null;
    for (const step of steps({ users: ["nobody@none"], group: "nothing", licenses: [] })) {
      if (step.verb === "at-the-row") opener = { kind: "icon", label: step.label };
      else if (step.verb === "press") opener = { kind: "button", label: step.label };
      else if (step.verb === "in-the-panel" && step.label === panel) return opener;
    }
  }
  return null;
}

/** A flow whose first steps lead to this list. */
export const wayTo = {
  users: "deallocate",
  groups: "release",
  "account-groups": "remove-member",
} as const satisfies Record<ListAt, FlowName>;

/** The first steps of the way to a list. */
export const stepsTo = (list: ListAt): readonly Step[] =>
  flows[wayTo[list]].steps({ users: ["nobody@none"], group: "nothing", licenses: [] });
