import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defaultKnobs, readKnobs } from "../../test/portal/knob-reading";
import type { KnobName, Knobs } from "../../test/portal/knobs";
import { entries, type Skin, skins } from "../../test/portal/skins";
import { type Answer, variations } from "../../test/portal/variations";
import { heededBy } from "./heeded";
import type { Asked } from "./judge";
import type { Combination, Factor } from "./pairs";

type Values = Readonly<Record<string, Answer>>;

const flag: Values = { false: "possible", true: "possible" };

/** What varies besides the variations, and where a value that takes less time tells as much. */
const others: Readonly<Partial<Record<KnobName, Values>>> = {
  shadow: { none: "possible", open: "possible", closed: "possible" },
  toast: { top: "possible", bottom: "possible", none: "possible", stale: "possible" },
  "cookie-banner": flag,
  motion: flag,
  "stale-rows": flag,
  "no-refetch": flag,
  "resort-after-save": flag,
  "save-needs-change": flag,
  "late-boxes": { 0: "possible", 250: "possible" },
  accounts: { classic: "possible", "local-groups": "possible" },
  "member-chips": { email: "possible", title: "possible", name: "possible" },
  "panel-lists": { pages: "possible", endless: "possible" },
  "release-confirm": { none: "possible", dialog: "possible" },
  "release-vanish": { "at-once": "possible", "on-refresh": "possible" },
};
const quicker: Readonly<Partial<Record<KnobName, Values>>> = {
  "blank-shell": { 0: "possible", 800: "possible" },
  "search-delay": { 300: "possible", 900: "possible" },
  "late-route": { 0: "possible", 500: "possible" },
};

const knobValues: Readonly<Record<string, Values>> = { ...others, ...variations, ...quicker };

/** Knobs that show only where groups are worked on. */
const ofGroups: readonly string[] = ["accounts", "member-chips", "panel-lists", "release-confirm", "release-vanish"];

const isBuilt = (skin: Skin): boolean =>
  existsSync(fileURLToPath(new URL(`../../test/portal/${entries[skin]}`, import.meta.url)));

export const builtSkins = (): Skin[] => skins.filter(isBuilt);

/** What a value is where nothing varies. Nothing moves then: pages that move take longer, and little else. */
const usual = new Map(
  Object.entries({ ...defaultKnobs(), motion: false }).map(([name, value]) => [name, String(value)]),
);

/** The values of a knob with this answer, the usual one first. */
function named(name: string, answer: Answer): string[] {
  const values = Object.keys(knobValues[name] ?? {}).filter((value) => knobValues[name]?.[value] === answer);
  return values.sort((one, other) => Number(other === usual.get(name)) - Number(one === usual.get(name)));
}

/** The skin, what kind of rows the plan has, and every knob with the values a person could work with. */
export function possibleFactors(): Factor[] {
  const varied = Object.keys(knobValues).map((name) => ({ name, values: named(name, "possible") }));
  return [{ name: "skin", values: builtSkins() }, { name: "rows", values: ["direct", "groups"] }, ...varied];
}

const heeded = new Map<string, ReadonlySet<string>>(builtSkins().map((skin) => [skin, heededBy(skin)]));

/** A knob a skin does not heed, or that these rows do not meet, stays as it usually is. */
export function isIdle(chosen: Combination): boolean {
  const known = heeded.get(chosen.skin ?? "");
  return Object.entries(chosen).some(
    ([name, value]) =>
      name in knobValues &&
      value !== usual.get(name) &&
      ((known && !known.has(name)) || (chosen.rows === "direct" && ofGroups.includes(name))),
  );
}

/** Every knob as it usually is, on the first skin and with rows about direct licenses. */
export const usualCombination = (): Combination => ({
  ...{ skin: "mui", rows: "direct" },
  ...Object.fromEntries(Object.keys(knobValues).map((name) => [name, usual.get(name) ?? ""])),
});

/** Each value that must be refused, alone and once: the skins that heed its knob take turns. */
export function refusedCombinations(): Combination[] {
  const refused = Object.keys(knobValues).flatMap((name) => named(name, "refuse").map((value) => ({ name, value })));
  return refused.flatMap(({ name, value }, turn) => {
    const rows = ofGroups.includes(name) ? "groups" : "direct";
    const ways = builtSkins()
      .map((skin) => ({ ...usualCombination(), skin, rows, [name]: value }))
      .filter((combination) => !isIdle(combination));
    const way = ways[turn % ways.length];
    return way ? [way] : [];
  });
}

/** Whether the plan has rows about groups as well. */
export const isAboutGroups = ({ rows }: Combination): boolean => rows === "groups";

/** Nothing may be written where a combination has a value that must be refused. */
export const mustRefuse = (combination: Combination): boolean =>
  Object.entries(knobValues).some(([name, values]) => values[combination[name] ?? ""] === "refuse");

/** Who is shown by name alone is nobody who can be told from another: that row may be refused, all others are done. */
export const askedOf = (combination: Combination): Asked => ({
  mustRefuse: mustRefuse(combination),
  mayRefuse: combination["member-chips"] === "name" ? ["remove-member"] : [],
});

/** What is not as usual, in the words of the command line. */
export const textOf = (combination: Combination): string =>
  Object.entries(combination)
    .filter(([name, value]) => !(name in knobValues) || value !== usual.get(name))
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");

export function knobsOf({ rows: _, ...knobs }: Combination): Partial<Knobs> {
  return readKnobs(Object.entries(knobs));
}
