import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, expect, test } from "vitest";
import manifest from "../../manifest.json" with { type: "json" };
import { folderOf } from "../../scripts/build/extension";
import { launch } from "../../scripts/drive/launch";
import { openPortal } from "../../scripts/drive/portal";
import { Surface } from "../../scripts/drive/surface";
import { findBrowser } from "../../scripts/setup/find-browser.mjs";
import { type Portal, startPortal } from "../portal/server/portal";

interface Tabs {
  readonly tabs: { query(which: object): Promise<{ id: number; url?: string }[]> };
  /** There only while it is permitted. */
  readonly scripting?: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
  readonly permissions: { getAll(): Promise<{ permissions: string[]; origins: string[] }> };
  readonly developerPrivate: { addHostPermission(id: string, pattern: string): Promise<void> };
}
declare const chrome: Tabs;

const host = "automation.customer.example";
let portal: Portal;
let browser: Browser;
let extension: string;
let page: Page;
let surface: Surface;

beforeAll(async () => {
  portal = await startPortal({ scenario: "small", knobs: { motion: false } });
  const found = findBrowser();
  if ("missing" in found) throw new Error(found.missing || "no browser");
  const args = portal.browserArguments.map((argument) =>
    argument.replace("MAP * ~NOTFOUND", `MAP ${host} 127.0.0.1:${portal.port}, MAP * ~NOTFOUND`),
  );
  const launched = await launch(folderOf("chrome"), { path: found.path, profile: null, args, headless: true });
  ({ browser, extension } = launched);
  page = await openPortal(browser, `https://${host}/acme/portal_/admin/licenses`);
  surface = new Surface(await browser.newPage({ type: "window" }));
  await surface.page.goto(`${extension}src/popup/popup.html?view=tab`);
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

const portals = async () => (await surface.ask("popup-background/state", { tab: null })).tabs;
const registered = () =>
  surface.page.evaluate(async () =>
    ((await chrome.scripting?.getRegisteredContentScripts()) ?? []).flatMap((one) => one.matches),
  );
/** What is permitted beyond what the manifest asks for at installation. */
const permitted = () =>
  surface.page.evaluate(
    async (atInstallation) => {
      const { permissions, origins } = await chrome.permissions.getAll();
      return [...permissions, ...origins].filter((one) => !atInstallation.includes(one)).sort();
    },
    [...manifest.permissions, ...manifest.host_permissions],
  );

/**
 * What the browser asks the admin is answered beforehand, on its own page of extensions: no test can press in the browser's window. Nothing is
 * permitted by that until the popup asks.
 */
async function answerBeforehand(pattern: string): Promise<void> {
  const settings = await browser.newPage();
  await settings.goto("chrome://extensions");
  await settings.evaluate(
    (id, wanted) => chrome.developerPrivate.addHostPermission(id, wanted),
    new URL(extension).host,
    pattern,
  );
  await settings.close();
}

/** The popup, as the toolbar button opens it over the portal's page. */
async function popupOverPage(): Promise<Page> {
  const [own] = [...(await browser.extensions()).values()];
  await page.bringToFront();
  await own?.triggerAction(page);
  const target = await browser.waitForTarget((one) => one.url() === `${extension}src/popup/popup.html`);
  return await target.asPage();
}

/** Types the portal's address into the form on this page, and presses Enter. */
async function allow(on: Page): Promise<void> {
  const field = on.locator('::-p-aria([name="Address of your portal"][role="textbox"])');
  await field.fill(`https://${host}/acme/portal_/home`);
  await on.keyboard.press("Enter");
}

/** Opens the list of own hosts in the settings. */
async function openHosts(): Promise<void> {
  await surface.page.reload();
  await surface.page.bringToFront();
  await surface.press("Settings");
  await surface.page.locator(".own-hosts > summary").click();
}

const tabs = () => surface.page.evaluate(() => chrome.tabs.query({}));
const readIt = (tab: number) => surface.ask("popup-background/scan", { tab, only: "direct" });

test("a portal on another host is left alone until its host is allowed; then it is read, until that is taken back", async () => {
  expect(await portals()).toEqual([]);
  expect(await registered()).toEqual([]);
  expect(await permitted()).toEqual([]);
  const [tab = { id: -1 }] = (await tabs()).filter(({ url }) => url === undefined);
  expect((await readIt(tab.id)).reason?.code).toBe("tab-left");

  await answerBeforehand(`https://${host}/*`);
  expect(await portals()).toEqual([]);
  const popup = await popupOverPage();
  // The browser does not tell the popup where it was opened.
  expect((await tabs()).find(({ id }) => id === tab.id)?.url).toBeUndefined();
  await popup.locator("::-p-text(Our portal is on a host of our own)").click();
  await allow(popup);
  await expect
    .poll(portals, { timeout: 20_000 })
    .toMatchObject([{ tab: tab.id, reading: { portal: `https://${host}/acme` } }]);
  expect(await registered()).toEqual([`https://${host}/*`]);
  expect(await permitted()).toEqual([`https://${host}/*`, "scripting"]);
  expect((await readIt(tab.id)).reason).toBeNull();
  const { inventory } = await surface.ask("popup-background/inventory", {});
  expect(inventory?.users.length).toBe(portal.store.direct.size);

  await page.reload();
  await expect.poll(portals, { timeout: 20_000 }).toMatchObject([{ reading: { organization: "acme" } }]);
  await openHosts();
  await surface.press(`Take back ${host}`);
  await expect.poll(permitted, { timeout: 20_000 }).toEqual([]);
  await expect.poll(portals, { timeout: 20_000 }).toEqual([]);
  expect(portal.writes).toEqual([]);
});

test("a host that was taken back can be allowed again, from the settings; deleting everything takes it back too", async () => {
  await answerBeforehand(`https://${host}/*`);
  await openHosts();
  await allow(surface.page);
  await expect.poll(portals, { timeout: 20_000 }).toMatchObject([{ reading: { organization: "acme" } }]);
  expect(await registered()).toEqual([`https://${host}/*`]);
  expect(await surface.ask("popup-background/forget-everything", {})).toEqual({ reason: null });
  expect(await permitted()).toEqual([]);
  expect(await portals()).toEqual([]);
});
