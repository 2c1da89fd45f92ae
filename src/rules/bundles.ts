import { normalizeText } from "./normalize";

/** A user license as UiPath sells it: its product code and the names it goes by, the one shown in the portal first. */
export interface Bundle {
  readonly code: string;
  readonly names: readonly [string, ...string[]];
}

/**
 * User licenses with a published code. Source: documentation page `license-codes` (Automation Cloud and Automation Suite); the shorter
 * names are those of the product licensing tables. No list gives a code for a Unified Pricing license, so those are named by label only.
 */
export const bundles: readonly Bundle[] = [
  { code: "ACNU", names: ["Action Center - Named User", "Action Center"] },
  { code: "ATTUNU", names: ["Attended - Named User", "Attended User", "Attended"] },
  { code: "CTZDEVNU", names: ["Citizen Developer - Named User", "Citizen Developer"] },
  {
    code: "RPADEVPRONU",
    names: ["Automation Developer - Named User", "Automation Developer", "RPA Developer Pro - Named User"],
  },
  { code: "RPADEVNU", names: ["RPA Developer - Named User", "RPA Developer"] },
  { code: "TSTNU", names: ["Tester - Named User", "Tester"] },
  { code: "TSTDEVPRONU", names: ["Test Developer Pro - Named User", "Test Developer Pro"] },
  { code: "IDU", names: ["Insights Designer Users", "Insights Designer User", "Insights Designer"] },
  { code: "PMBU", names: ["Process Mining Business User"] },
  { code: "PMD", names: ["Process Mining Developer"] },
  { code: "AKIT", names: ["Automation Express"] },
  { code: "AXPNU", names: ["Express - Named User", "Express Named User"] },
  { code: "ACCU", names: ["Action Center - Multiuser"] },
  { code: "ATTUCU", names: ["Attended - Multiuser"] },
  { code: "CTZDEVCU", names: ["Citizen Developer - Multiuser"] },
  { code: "RPADEVCU", names: ["RPA Developer - Multiuser"] },
  { code: "RPADEVPROCU", names: ["Automation Developer - Multiuser"] },
];

const spellings = new Map<string, ReadonlySet<string>>();
for (const { code, names } of bundles) {
  const all = new Set([code, ...names].map(normalizeText));
  for (const spelling of all) spellings.set(spelling, all);
}

/** Every normalized spelling of the license that `text` names by code or by name; null where no published license goes by it. */
export function spellingsOf(text: string): ReadonlySet<string> | null {
  return spellings.get(normalizeText(text)) ?? null;
}
