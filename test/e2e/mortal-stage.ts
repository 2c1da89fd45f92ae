import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer";
import { Surface } from "../../scripts/drive/surface";
import { type Portal, type PortalOptions, startPortal } from "../portal/server/portal";
import { openOn, type Stage, tabOf } from "./stage";

declare const chrome: {
  readonly runtime: { reload(): void };
  readonly developerPrivate: { updateProfileConfiguration(changed: { inDeveloperMode: boolean }): Promise<void> };
};

type Opened = Awaited<ReturnType<typeof openOn>>;

/** A stage whose browser may die and be started again on the same profile; its fields are always those of the browser that runs now. */
export class MortalStage implements Stage {
  readonly portal: Portal;
  /** The folder the browser keeps everything in. */
  readonly profile: string;
  #opened: Opened;

  private constructor(portal: Portal, profile: string, opened: Opened) {
    this.portal = portal;
    this.profile = profile;
    this.#opened = opened;
  }

  static async open(options: PortalOptions = {}): Promise<MortalStage> {
    const portal = await startPortal(options);
    const profile = mkdtempSync(join(tmpdir(), "license-sweep-profile-"));
    return new MortalStage(portal, profile, await openOn(portal, profile));
  }

  get browser(): Browser {
    return this.#opened.browser;
  }

  get page(): Page {
    return this.#opened.page;
  }

  get surface(): Surface {
    return this.#opened.surface;
  }

  readonly tab = (): Promise<number> => tabOf(this.surface);

  /** Every process of the browser is ended by the system at one stroke, as it is when memory or power runs out. */
  async kill(): Promise<void> {
    const child = this.browser.process();
    if (!child) throw new Error("the browser has no process");
    const ended = once(child, "exit");
    this.signal("SIGKILL");
    await ended;
  }

  /** Sends every process of the browser a signal. */
  signal(name: "SIGKILL" | "SIGSTOP" | "SIGCONT"): void {
    const { pid } = this.browser.process() ?? {};
    if (pid === undefined) throw new Error("the browser has no process");
    process.kill(-pid, name);
  }

  /** The extension is loaded again, as after an update; its page is opened anew. */
  async reloadExtension(): Promise<void> {
    const address = this.surface.page.url();
    await this.surface.page.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    const page = await this.browser.newPage({ type: "window" });
    await page.waitForFunction(() => true);
    await page.goto(address);
    this.#opened = { ...this.#opened, surface: new Surface(page) };
  }

  /** Without it the browser does not load an unpacked extension again. */
  async developerMode(): Promise<void> {
    const page = await this.browser.newPage();
    await page.goto("chrome://extensions");
    await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
    await page.close();
  }

  /** The same browser again, with the same profile, the portal and the extension's page open. */
  async revive(): Promise<void> {
    this.#opened = await openOn(this.portal, this.profile);
  }

  /** The portal in a new window, in place of a page that is gone. */
  async openPage(): Promise<void> {
    const page = await this.browser.newPage({ type: "window" });
    await page.goto(this.portal.licensesUrl, { waitUntil: "domcontentloaded" });
    this.#opened = { ...this.#opened, page };
  }

  async close(): Promise<void> {
    if (this.browser.connected) await this.browser.close();
    await this.portal.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
