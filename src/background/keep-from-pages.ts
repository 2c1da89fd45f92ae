import { browser } from "../browser";

/**
 * Settings and learned labels are no business of content scripts, whose process a page could take over: what is kept is read and changed by our
 * own pages and the background alone. Not every browser can be told so.
 */
export async function keepFromPages(): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.managed]) {
    if ("setAccessLevel" in area && typeof area.setAccessLevel === "function")
      await area.setAccessLevel({ accessLevel: "TRUSTED_CONTEXTS" });
  }
}
