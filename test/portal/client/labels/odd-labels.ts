import { knobs } from "../settings.ts";
import { english, type Labels } from "./en.ts";

/** A language nobody knows: every letter moves on, so that no label can be guessed. */
export function unknownLanguage(labels: Labels): Labels {
  const shift = (letter: string, first: number) =>
    String.fromCharCode(((letter.charCodeAt(0) - first + 7) % 26) + first);
  const shifted = Object.entries(labels).map(([name, text]) => [
    name,
    text.replace(/[a-z]/g, (letter) => shift(letter, 97)).replace(/[A-Z]/g, (letter) => shift(letter, 65)),
  ]);
  return { ...labels, ...Object.fromEntries(shifted) };
}

/** Every second label is still in English. */
export function halfTranslated(labels: Labels): Labels {
  const half = knobs["half-translated"];
  if (half === "off") return labels;
  const parity = half === "even" ? 0 : 1;
  const left = Object.entries(english).filter((_label, index) => index % 2 === parity);
  return { ...labels, ...Object.fromEntries(left) };
}

const swaps = {
  none: [],
  "save-cancel": [["save", "cancel"]],
  "edit-remove": [["editAllocation", "remove"]],
  "rule-members": [["editRule", "inheritance"]],
  sections: [["toUsers", "toGroups"]],
  options: [["useGroupRule", "allocateToUser"]],
  "release-cancel": [["release", "cancel"]],
} as const satisfies Record<string, readonly (readonly [keyof Labels, keyof Labels])[]>;

/** Two controls bear each other's label. */
export function swapped(labels: Labels): Labels {
  const [pair] = swaps[knobs["swapped-labels"]];
  if (!pair) return labels;
  const [one, other] = pair;
  return { ...labels, [one]: labels[other], [other]: labels[one] };
}
