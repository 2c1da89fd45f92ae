import { placeOf } from "../portal/pages";
import { appState } from "./app-state";
import { knownTab } from "./known-tab";

interface PlaceShown {
  readonly organization: string;
  readonly portal: string;
}

const nowhere: PlaceShown = { organization: "", portal: "" };

/**
 * Organization and address of the portal the surface is about; empty where it is about none. A page that is too busy to answer just now is
 * still where the address of its tab says.
 */
export async function placeShown(): Promise<PlaceShown> {
  const { tabs, tab } = await appState(null);
  const shown = tabs.find((one) => one.tab === tab);
  if (!shown) return nowhere;
  if (shown.reading) return shown.reading;
  const address = (await knownTab(shown.tab))?.url;
  return (address && placeOf(address)) || nowhere;
}
