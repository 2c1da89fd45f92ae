import { browser } from "../browser";
import type { PortalTab } from "../messages";
import { isSignIn, placeOf } from "../portal/pages";
import { askTab } from "./ask-tab";
import { allowedPatterns, isAllowed } from "./portal-permissions";

/** Every open tab of the portal that the browser has not put away, or on its way through the sign-in, with what it shows. Tabs of other pages are not looked at: the browser does not tell their addresses. */
export async function portalTabs(): Promise<PortalTab[]> {
  const [tabs, patterns] = await Promise.all([browser.tabs.query({}), allowedPatterns()]);
  const ours = tabs.filter(
    ({ url }) => url !== undefined && isAllowed(url, patterns) && (placeOf(url) !== null || isSignIn(url)),
  );
  const asked = await Promise.all(
    ours.map(async ({ id = -1, title = "", active }) => {
      const answer = await askTab(id, "background-content/page", {}, 3_000);
      if ("silent" in answer && answer.silent.code === "tab-discarded") return [];
      return [{ tab: id, title, active, reading: "reply" in answer ? answer.reply : null }];
    }),
  );
  return asked.flat();
}
