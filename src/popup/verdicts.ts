import type { PageReading, PageVerdict } from "../messages";

/** What the admin is told about the portal tab, and what to do about it. */
export interface Advice {
  readonly title: string;
  readonly todo: string;
}

const TO_LICENSES =
  "In the portal open Admin, choose the organization at the top of the left panel (not a tenant), then Licenses.";

/** Organization and language are put in where they are known. */
export const verdicts: Record<PageVerdict, Advice> = {
  ready: { title: "The Licenses page is open.", todo: "Nothing is changed until you approve a plan." },
  accounts: {
    title: "Accounts & Groups is open.",
    todo: "Reading and runs may begin here: License Sweep leads the tab to the Licenses page and back by itself.",
  },
  "view-only": {
    title: "You may only view licenses here.",
    todo: "You can read the organization, plan and save the plan for somebody else. To run it, ask for the Organization Administrator or License Administrator role, then reload the page.",
  },
  "user-license-management-off": {
    title: "User license management is off in this organization.",
    todo: "There are then no user allocations to take back. It is an organization setting: Admin, Settings, Advanced.",
  },
  "license-migration": {
    title: "UiPath's own License Migration is under way.",
    todo: "It changes the same licenses, so License Sweep changes nothing beside it. Come back when the migration is finished.",
  },
  "unknown-language": {
    title: "The portal is shown in a language License Sweep does not know.",
    todo: "Switch the portal's language to English in your portal profile, then reload the page.",
  },
  "tenant-licenses": { title: "This is the Licenses page of a tenant.", todo: TO_LICENSES },
  "another-page": { title: "The portal shows another page.", todo: TO_LICENSES },
  loading: { title: "The portal page is still loading.", todo: "License Sweep goes on by itself when it is there." },
  "not-shown": {
    title: "The portal page was loaded in the background.",
    todo: "It has no size until it is shown, so nothing in it can be pressed: bring that tab to the front.",
  },
  "signed-out": {
    title: "The portal asks you to sign in.",
    todo: "Sign in there as usual, then open Admin and Licenses. License Sweep never sees your password.",
  },
  "not-portal": {
    title: "This page was not recognized as the UiPath portal.",
    todo: "Go to your organization in UiPath Automation Cloud. If this is it, reload the tab; License Sweep does not act on a page it is not sure of.",
  },
};

const silent: Advice = {
  title: "The portal tab does not answer.",
  todo: "Reload that tab once: it was probably open before License Sweep was installed or updated.",
};

/** The sentence and the way out for what a tab shows; `null` is a tab without an answer. */
export function adviceFor(reading: PageReading | null): Advice {
  if (!reading) return silent;
  const advice = verdicts[reading.verdict];
  if (reading.verdict === "unknown-language" && reading.language)
    return { ...advice, title: `${advice.title.slice(0, -1)} (${reading.language}).` };
  return advice;
}
