import { browser } from "../browser";
import { isKnownHost, ownHosts, portalHosts } from "../portal/hosts";
import { askTab } from "./ask-tab";
import { turns } from "./in-turn";

const known = "portals-allowed";

/** What the browser permits beside what the manifest asks for: whether scripts may be put into pages, and into pages of which hosts, as match patterns. */
async function permitted(): Promise<{ scripting: boolean; patterns: string[]; origins: string[] }> {
  const { origins = [], permissions = [] } = await browser.permissions.getAll();
  return {
    scripting: permissions.includes("scripting"),
    patterns: ownHosts(origins).map((host) => `https://${host}/*`),
    origins: origins.filter((origin) => !portalHosts.some(({ pattern }) => pattern === origin)),
  };
}

/** Match patterns of the hosts an admin has allowed beside those the portal is known to be on. */
export async function allowedPatterns(): Promise<string[]> {
  const { scripting, patterns } = await permitted();
  return scripting ? patterns : [];
}

/** Whether the extension may be at work at an address: the browser may tell it of others. */
export const isAllowed = (address: string, patterns: readonly string[]): boolean =>
  isKnownHost(address) || patterns.includes(`https://${new URL(address).hostname}/*`);

const inTurn = turns();

/** Has the content script on exactly the hosts that are allowed now, in pages that are open already too. One change after the other. */
export const followPermissions = (): Promise<void> => inTurn(follow);

async function follow(): Promise<void> {
  const { scripting, patterns: matches } = await permitted();
  if (!scripting) return;
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [known] });
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [known] });
  if (matches.length === 0) {
    // The last host was taken back: nothing is left that needs it. Without one it may have been given to record a page.
    if (registered) await browser.permissions.remove({ permissions: ["scripting"] });
    return;
  }
  const files = browser.runtime.getManifest().content_scripts?.flatMap(({ js = [] }) => js) ?? [];
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

/** Takes back every host that was allowed, and what only they needed. */
export async function takeBackHosts(): Promise<void> {
  const { origins } = await permitted();
  if (origins.length > 0) await browser.permissions.remove({ origins });
  await followPermissions();
}
