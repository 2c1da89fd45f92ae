import { stepsTo } from "../flows/needed";
import type { Place, Step } from "../flows/steps";
import type { SpotLook } from "../run/page-check-shape";
import type { Reason } from "../run/reasons";
import { walk } from "./ask-step";
import { pageOf } from "./ask-tab";
import { type LookingFor, LookRound } from "./look-round";

const isOpen = ({ verb }: Step): boolean => verb === "open";

/**
 * Looks around in a tab for everything that is needed, page by page, list by list, panel by panel. Goes nowhere past something that is not
 * there: what lies behind it is not reached. The tab ends on the page where it began, as far as the menu leads back.
 */
export async function lookAround(
  tab: number,
  asked: LookingFor,
  tell: (part: string) => void,
): Promise<SpotLook[] | Reason> {
  const page = await pageOf(tab);
  if ("code" in page) return page;
  const round = new LookRound(tab, asked, tell);
  const first: Place = page.verdict === "accounts" ? "accounts" : "licenses";
  const second: Place = first === "licenses" ? "accounts" : "licenses";
  const known = await round.page(first);
  if (!round.isNeeded(second) || (await round.isKnown(second))) return round.looks;
  if (!known) round.leaveOutPage(second, "The page it began on is not known for certain, so no other was opened.");
  else if (await round.goTo(second)) {
    await round.page(second);
    // Back where it began; where the menu does not lead back, the next step says so.
    await walk(tab, first, stepsTo(first === "licenses" ? "users" : "account-groups").filter(isOpen));
  }
  return round.looks;
}
