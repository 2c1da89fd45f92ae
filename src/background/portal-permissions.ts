import { browser } from "../browser";
import { isKnownHost } from "../portal/hosts";
import { askTab } from "./ask-tab";

const known = "portals-allowed";

/** Match patterns of the hosts an admin has allowed beside those the portal is known to be on. */
export async function allowedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((pattern) => /^https:\/\/[^*/]+\/\*$/.test(pattern) && !isKnownHost(pattern.replace("*", "")));
}

/** Whether the extension may be at work at an address: a button press may show it others for a moment. */
export const isAllowed = (address: string, patterns: readonly string[]): boolean =>
  isKnownHost(address) || patterns.includes(`https://${new URL(address).hostname}/*`);

let last: Promise<void> = Promise.resolve();

/** Has the content script on exactly the hosts that are allowed now, in pages that are open already too. One change after the other. */
export function followPermissions(): Promise<void> {
  last = last.then(follow, follow);
  return last;
}

async function follow(): Promise<void> {
  const matches = await allowedPatterns();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [known] });
  const files = browser.runtime.getManifest().content_scripts?.flatMap(({ js = [] }) => js) ?? [];
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [known] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([{ id: known, js: files, matches, runAt: "document_idle" }]);
  for (const { id } of await browser.tabs.query({ url: matches })) if (id !== undefined) await putInto(id, files);
}

/** A page that was open before has no content script yet; one that has it must not get another. */
async function putInto(tab: number, files: string[]): Promise<void> {
  const answer = await askTab(tab, "background-content/page", {}, 2_000);
  if ("reply" in answer) return;
  // A tab that was closed meanwhile, or shows an error page, needs none.
  await browser.scripting.executeScript({ target: { tabId: tab }, files }).catch(() => undefined);
}
