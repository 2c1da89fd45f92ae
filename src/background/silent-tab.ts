import { isSignIn, placeOf } from "../portal/pages";
import { type Reason, reason } from "../run/reasons";
import { knownTab } from "./known-tab";

/** Why a tab does not answer, by what the browser tells of it. It does not tell the address of a page the extension may not be in. */
export async function whySilent(tab: number, isNobodyThere: boolean): Promise<Reason> {
  const known = await knownTab(tab);
  if (!known) return reason("tab-closed");
  // Chrome may go on calling a tab discarded after its page is back: one in which something listens is not.
  if (known.discarded && isNobodyThere) return reason("tab-discarded");
  if (isFrozen(known)) return reason("tab-frozen");
  if (known.status !== "complete") return reason("no-answer");
  if (!isPortal(known.url ?? "")) return reason("tab-left");
  return reason(isNobodyThere ? "no-page" : "no-answer");
}

const isPortal = (address: string): boolean => address !== "" && (placeOf(address) !== null || isSignIn(address));

/** Chrome stops pages in the background altogether where it is to save energy. */
export const isFrozen = (tab: object): boolean => "frozen" in tab && tab.frozen === true;

/** Calls back once a tab is frozen. Gives the way to stop watching. */
export function whenFrozen(tab: number, frozen: () => void): () => void {
  const timer = setInterval(async () => {
    const known = await knownTab(tab).catch(() => null);
    if (known && isFrozen(known)) frozen();
  }, 1_000);
  return () => clearInterval(timer);
}
