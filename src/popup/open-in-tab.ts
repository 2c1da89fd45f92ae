import { browser } from "../browser";

/** Opens this same page in a tab, about the same portal tab. A popup closes at the first click elsewhere; a tab stays. */
export async function openInTab(tab: number | null): Promise<void> {
  const about = tab === null ? "" : `&tab=${tab}`;
  await browser.tabs.create({ url: `${browser.runtime.getURL("src/popup/popup.html")}?view=tab${about}` });
  window.close();
}

/** Brings the portal tab to the front. */
export async function showTab(tab: number): Promise<void> {
  await browser.tabs.update(tab, { active: true });
}
