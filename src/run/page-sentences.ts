const detailed = (sentence: string, detail: string): string =>
  detail === "" ? `${sentence}.` : `${sentence} (${detail}).`;

/** Why a row or a run did not go through: what happened on the page or in the browser, and what to do. Each takes a short detail. */
export const pageSentences = {
  "page-not-recognized": (d = "") =>
    `${detailed("This is not the Licenses page as we know it", d)} Nothing was touched. Open Admin, Licenses.`,
  "accounts-not-recognized": (d = "") =>
    `${detailed("This is not the Accounts & Groups page as we know it", d)} Nothing was touched. Open Admin, Accounts & Groups.`,
  "view-only": (d = "") =>
    `${detailed("You may only view licenses here", d)} Sign in as an organization administrator or license administrator.`,
  "user-license-management-off": (d = "") =>
    `${detailed("User license management is off in this organization", d)} There are no user licenses to take back here.`,
  "license-migration": (d = "") =>
    `${detailed("A License Migration is under way and may write too", d)} Finish it in the portal, then start again.`,
  "unknown-language": (d = "") =>
    `${detailed("The portal is in a language we do not know for sure", d)} Set the portal to English.`,
  "signed-out": (d = "") => `${detailed("The portal is signed out", d)} Sign in again, then resume.`,
  "tenant-page": (d = "") => `${detailed("This is the Licenses page of a tenant", d)} Open that of the organization.`,
  "page-loading": (d = "") => `${detailed("The page did not finish loading", d)} Reload it and try again.`,
  "wrong-organization": (d = "") =>
    `${detailed("The tab shows another organization", d)} Go back to the one the plan was made for.`,
  "not-found": (what = "", where = "the page") =>
    `${what} was not found in ${where}. Nothing was pressed. Check that page by hand.`,
  ambiguous: (what = "", count = "several") =>
    `${what} was found ${count} times where one was expected. Nothing was pressed.`,
  "not-visible": (d = "") => `${detailed("The control is not visible, so it was not pressed", d)} Try the row again.`,
  "not-enabled": (d = "") =>
    `${detailed("The control is switched off, so it was not pressed", d)} Look at the row in the portal.`,
  "not-stable": (d = "") => `${detailed("The control kept moving, so it was not pressed", d)} Try the row again.`,
  covered: (d = "") => `${detailed("Something lies over the control, so it was not pressed", d)} Close it, then go on.`,
  "row-not-found": (d = "") => `${detailed("The row was not found", d)} Read the users again and check the plan.`,
  "row-ambiguous": (d = "") => `${detailed("Several rows answer to this", d)} Do this one by hand in the portal.`,
  "panel-not-open": (d = "") => `${detailed("The panel did not open", d)} Nothing was written. Try the row again.`,
  "panel-of-another-user": (d = "") =>
    `${detailed("The open panel or question is about somebody else", d)} Nothing was written.`,
  "identity-not-shown": (d = "") =>
    `${detailed("The page does not show for certain whom this is about", d)} Nothing was written. Do it by hand.`,
  "panel-not-settled": (d = "") => `${detailed("The panel kept changing", d)} Nothing was written. Try the row again.`,
  "panel-differs-from-row": (d = "") =>
    `${detailed("The panel shows other licenses than its row", d)} Nothing was written. Read the users again.`,
  "boxes-changed": (d = "") =>
    `${detailed("Before Save the panel did not show what was expected", d)} Save was not pressed. Try the row again.`,
  "changed-since-preview": (d = "") =>
    `${detailed("The portal no longer shows what the preview was made from", d)} Nothing was written. Check the plan again.`,
  "changed-while-open": (d = "") =>
    `${detailed("The licenses changed while the panel was open", d)} Nothing was written. Check the plan again.`,
  "license-box-missing": (d = "") =>
    `${detailed("The panel has no checkbox for a planned license", d)} Nothing was written.`,
  "press-without-effect": (d = "") => `${detailed("The press had no effect", d)} Try the row again, or do it by hand.`,
  "save-not-answered": (d = "") => `${detailed("The portal did not answer Save", d)} The row was read back.`,
  "portal-refused-save": (d = "") =>
    `${detailed("The portal refused to save", d)} Nothing changed. Look into that and try the row again.`,
  "not-applied": (d = "") =>
    `${detailed("After Save a fresh read still shows the old licenses", d)} Try the row again.`,
  "differs-after-save": (d = "") =>
    `${detailed("After Save the portal shows neither the old nor the planned licenses", d)} Look at this user before anything else.`,
  "others-changed": (d = "") =>
    `${detailed("After Save other members than the planned ones are missing from the group", d)} The run stops; look at the group first.`,
  "not-read-back": (d = "") =>
    `${detailed("It may have been saved and could not be read back", d)} Look at this user, or read the users again.`,
  "no-answer": (d = "") => `${detailed("The portal tab does not answer", d)} Reload it, then resume.`,
  "tab-closed": (d = "") => `${detailed("The portal tab was closed", d)} Open the Licenses page again, then resume.`,
  "tab-left": (d = "") => `${detailed("The tab left the Licenses page", d)} Go back to it, then resume.`,
  "worker-restarted": (d = "") =>
    `${detailed("The browser restarted the extension in the middle of this row", d)} It was read back first.`,
  "page-check": (d = "") =>
    `${detailed("The page check did not find everything that is needed", d)} Nothing was written. Check the page, show what is meant, then start again.`,
  "page-not-checked": (d = "") =>
    `${detailed("The page could not be checked to its end", d)} Nothing was written. Check the page again.`,
  "not-learnable": (d = "") => `${detailed("This cannot be learned", d)} Nothing was learned. Point at something else.`,
  stopped: (d = "") => `${detailed("The run was stopped before this row", d)} Nothing was written for it.`,
  "run-stopped-itself": (d = "") =>
    `${detailed("The run stopped itself before this row", d)} Nothing was written for it.`,
  "too-many-failures": (d = "") =>
    `${detailed("Too many rows in a row failed, so the run stopped itself", d)} Look into the last ones first.`,
  "run-in-progress": (d = "") =>
    `${detailed("Another run is at work in this organization", d)} Wait for it or stop it there.`,
  "no-portal-tab": (d = "") => `${detailed("No portal tab is open", d)} Open the organization's Licenses page.`,
  "portal-not-reachable": (d = "") =>
    `${detailed("The portal cannot be reached", d)} Check the address and the connection.`,
  interrupted: (d = "") =>
    `${detailed("The browser was closed before this row", d)} Resume the run, or make a new plan of what is left.`,
  "storage-failed": (d = "") =>
    `${detailed("The journal could not be written, so nothing more is done", d)} Free some disk space, then resume.`,
  unexpected: (d = "") =>
    `${detailed("Something went wrong in the extension", d)} Nothing more was done here. Please report it.`,
};
