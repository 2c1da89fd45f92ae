import { browser } from "../browser";
import { placeOf } from "../portal/pages";
import { askTab } from "./ask-tab";
import { knownAt } from "./known-at";

/** Tells every open page of the portal what was learned on its host. One that is not there yet asks for itself before it does anything. */
export async function tellPages(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || url === undefined || !placeOf(url)) return;
      await askTab(id, "background-content/learned", await knownAt(new URL(url).host), 3_000);
    }),
  );
}
