import { detailed } from "./detailed";

/** Why a page was not read, or a control not pressed, in the words of the page itself. Each takes a short detail. What no page says is no entry here. */
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
  "not-shown": (d = "") =>
    `${detailed("The portal's page was loaded in the background and has no size until it is shown", d)} Bring that tab to the front, then go on.`,
  "page-loading": (d = "") => `${detailed("The page did not finish loading", d)} Reload it and try again.`,
  "list-incomplete": (d = "") =>
    `${detailed("Not every row of a list could be read", d)} Nothing is concluded from that. Reload the portal and try again.`,
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
  "box-undecided": (d = "") =>
    `${detailed("A box of the panel is neither ticked nor empty, so what Save would leave cannot be told", d)} Nothing was written. Do this one by hand.`,
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
  "not-read-back": (d = "") =>
    `${detailed("It may have been saved and could not be read back", d)} Look at this user, or read the users again.`,
  "portal-not-reachable": (d = "") =>
    `${detailed("The portal cannot be reached", d)} Check the address and the connection, then go on.`,
  "tab-left": (d = "") => `${detailed("The tab left the Licenses page", d)} Go back to it, then resume.`,
  "worker-restarted": (d = "") =>
    `${detailed("The browser restarted the extension in the middle of this row", d)} It was read back first.`,
  "not-learnable": (d = "") => `${detailed("This cannot be learned", d)} Nothing was learned. Point at something else.`,
  "label-contradicted": (label: string, why: string) =>
    `What is called ${label} seems to be another control (${why}). It was not pressed. Look at that page by hand.`,
  "label-not-confirmed": (label: string, spelling = "") =>
    `${spelling === "" ? label : `"${spelling}"`} is not yet known for sure to be ${label}, and it would write. It was not pressed. Confirm it in 'Check this page'.`,
};
