import { detailed } from "./detailed";

/** Why a row or a run did not go through, where it is the background that says so. Each takes a short detail. */
export const runSentences = {
  "wrong-organization": (d = "") =>
    `${detailed("The tab shows another organization", d)} Go back to the one the plan was made for.`,
  "save-not-answered": (d = "") => `${detailed("The portal did not answer Save", d)} The row was read back.`,
  "portal-refused-save": (d = "") =>
    `${detailed("The portal refused to save", d)} Nothing changed. Look into that and try the row again.`,
  "not-applied": (d = "") =>
    `${detailed("After Save a fresh read still shows the old licenses", d)} Try the row again.`,
  "differs-after-save": (d = "") =>
    `${detailed("After Save the portal shows neither the old nor the planned licenses", d)} Look at this user before anything else.`,
  "others-changed": (d = "") =>
    `${detailed("After Save other members than the planned ones are missing from the group", d)} The run stops; look at the group first.`,
  "no-answer": (d = "") => `${detailed("The portal tab does not answer", d)} Reload it, then resume.`,
  "no-page": (d = "") =>
    `${detailed("The portal's page is not in the tab any more: it could not be loaded, or the extension was loaded anew", d)} Resume; the page is loaded again.`,
  "tab-discarded": (d = "") =>
    `${detailed("The browser put the portal tab away to save memory", d)} Open that tab, then resume.`,
  "tab-frozen": (d = "") =>
    `${detailed("The browser stopped the portal tab to save energy", d)} Bring that tab to the front; the run then goes on by itself.`,
  "tab-closed": (d = "") => `${detailed("The portal tab was closed", d)} Open the Licenses page again, then resume.`,
  "page-check": (d = "") =>
    `${detailed("The page check did not find everything that is needed", d)} Nothing was written. Check the page, show what is meant, then start again.`,
  "page-not-checked": (d = "") =>
    `${detailed("The page could not be checked to its end", d)} Nothing was written. Check the page again.`,
  "paused-by-admin": () => "You paused the run. The row in hand was settled and read back, no later one was begun.",
  "half-done": (d = "") =>
    `${detailed("The user is out of the group, and the run ended before it was seen to what was taken from there", d)} Look at the group's list of inherited licenses, or plan a release.`,
  throttled: (d = "") =>
    `${detailed("The portal asks for fewer requests", d)} Nothing is lost: the run waits, and goes on by itself.`,
  "press-lost": (d = "") =>
    `${detailed("The portal could not be reached, or had signed you out, when this row was saved", d)} It was read back first: nothing of it had arrived.`,
  "throttled-reading": (d = "") =>
    `${detailed("The portal asks for fewer requests, so this could not be read to its end", d)} Wait a little, then read again.`,
  "portal-failing": (d = "") =>
    `${detailed("The portal's server fails", d)} The run waits a little, and goes on by itself.`,
  "portal-limit": (d = "") =>
    `${detailed("The portal takes only so many requests in five minutes", d)} The run waits until there is room again, and goes on by itself.`,
  "portal-troubled": (times: number) =>
    `The portal turned requests away ${times} times in a row. Nothing more is tried; resume when it is well again.`,
  "old-tab-silent": (d = "") =>
    `${detailed("The tab this run was in does not answer, so it may still be at work", d)} Close that tab, then resume here.`,
  stopped: (d = "") => `${detailed("The run was stopped before this row", d)} Nothing was written for it.`,
  "run-stopped-itself": (d = "") =>
    `${detailed("The run stopped itself before this row", d)} Nothing was written for it.`,
  "too-many-failures": (d = "") =>
    `${detailed("Too many rows in a row failed, so the run stopped itself", d)} Look into the last ones first.`,
  "run-in-progress": (d = "") =>
    `${detailed("Another run is at work in this organization", d)} Wait for it or stop it there.`,
  "no-portal-tab": (d = "") => `${detailed("No portal tab is open", d)} Open the organization's Licenses page.`,
  interrupted: (d = "") =>
    `${detailed("The browser was closed, or the extension was loaded anew, before this row", d)} Resume the run, or make a new plan of what is left.`,
  "storage-failed": (d = "") =>
    `${detailed("The journal could not be written, so nothing more is done", d)} Free some disk space, then resume.`,
  unexpected: (d = "") =>
    `${detailed("Something went wrong in the extension", d)} Nothing more was done here. Please report it.`,
};
