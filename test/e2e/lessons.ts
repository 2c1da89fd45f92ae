import { en } from "../../src/portal/labels/en";
import { languages } from "../../src/portal/labels/languages";
import type { Kind, Lesson } from "../../src/portal/labels/learned";
import { meaningKey, meaningsOf } from "../../src/portal/labels/meanings";
import { isWriting } from "../../src/portal/labels/writing";
import { german } from "../portal/client/labels/de";
import type { Labels } from "../portal/client/labels/en";
import { japanese } from "../portal/client/labels/ja";
import type { Stage } from "./stage";

/** What the replica calls what we know by kind and label. */
const meant: readonly (readonly [keyof Labels, Kind, string])[] = [
  ["admin", "menu", "Admin"],
  ["licenses", "menu", "Licenses"],
  ["accountsAndGroups", "menu", "Accounts & Groups"],
  ["tenants", "menu", "Tenants"],
  ["licenses", "heading", "Licenses"],
  ["accountsAndGroups", "heading", "Accounts & Groups"],
  ["users", "tab", "Users"],
  ["users", "tab", "User accounts"],
  ["groups", "tab", "Groups"],
  ["robotsAndServices", "tab", "Robots & Services"],
  ["robotAccounts", "tab", "Robot accounts"],
  ["toUsers", "section", "License Allocations to Users"],
  ["toGroups", "section", "License Allocations to Groups"],
  ["editAllocation", "icon", "Edit license allocation"],
  ["editRule", "icon", "Edit group allocation rule"],
  ["inheritance", "icon", "Group members with license inheritance"],
  ["edit", "icon", "Edit"],
  ["moreActions", "icon", "More actions"],
  ["editAllocationTitle", "panel", "Edit License Allocation"],
  ["allocateLicenses", "panel", "Allocate Licenses"],
  ["editRuleTitle", "panel", "Edit Group Allocation Rule"],
  ["inheritanceTitle", "panel", "License inheritance from group"],
  ["editGroup", "panel", "Edit Group"],
  ["useGroupRule", "option", "Use Group allocation rule"],
  ["allocateToUser", "option", "Allocate to User"],
  ["save", "button", "Save"],
  ["cancel", "button", "Cancel"],
  ["close", "button", "Close"],
  ["refresh", "button", "Refresh"],
  ["allocateLicenses", "button", "Allocate Licenses"],
  ["nextPage", "button", "Next page"],
  ["toNextPage", "button", "Next page"],
  ["next", "button", "Next page"],
  ["releaseLicense", "button", "Release license"],
  ["releaseLicense", "button", "Release"],
  ["release", "button", "Release"],
  ["remove", "button", "Remove"],
  ["search", "field", "Search"],
  ["rowsPerPage", "field", "Rows per page"],
  ["itemsPerPage", "field", "Rows per page"],
  ["addUsers", "field", "Add users"],
  ["addNames", "field", "Add names"],
  ["quota", "field", "Quota"],
  ["name", "column", "Name"],
  ["licenses", "column", "Licenses"],
  ["lastInUse", "column", "Last in use"],
  ["noLicense", "cell", "No license"],
  ["localGroup", "kind", "local"],
  ["directoryGroup", "kind", "directory"],
  ["directoryGroup", "kind", "group"],
  ["robotAccount", "kind", "robot"],
  ["noLongerMember", "kind", "no-member"],
];

const shown = { ja: japanese, de: german };
/** A language the pages can be shown in, besides English. */
export type Shown = keyof typeof shown;

/** What an admin would say of every label the procedures need, shown in a language: confirmed where it was supposed, else taught. */
export function lessonsOf(language: Shown): Lesson[] {
  const supposed = new Set(meaningsOf(languages[language] ?? en).map(meaningKey));
  return meant.map(([name, kind, label]) => {
    const meaning = { kind, label, spelling: shown[language][name] };
    return {
      host: "cloud.uipath.com",
      language,
      ...meaning,
      how: supposed.has(meaningKey(meaning)) ? "confirmed" : "taught",
    };
  });
}

/** Those of controls that write, or decide what a write means. */
export const ofWriting = ({ kind, label }: Lesson): boolean => isWriting(kind, label);

/** Has the background learn all of it; a refusal is an error. */
export async function teach({ surface }: Stage, lessons: readonly Lesson[]): Promise<void> {
  for (const lesson of lessons) {
    const { reason } = await surface.ask("popup-background/learn", lesson);
    if (reason) throw new Error(reason.text);
  }
}

export async function forgetAll({ surface }: Stage): Promise<void> {
  const { learned } = await surface.ask("popup-background/learned", {});
  for (const { how: _how, origin: _origin, when: _when, ...name } of learned)
    await surface.ask("popup-background/forget", name);
}
