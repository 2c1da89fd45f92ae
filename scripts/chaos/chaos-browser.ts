import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer";
import type { Portal } from "../../test/portal/server/portal";
import { launch } from "../drive/launch";
import { Surface } from "../drive/surface";

/** A browser with the built extension and a profile that outlives it. It may be killed at any moment, and is opened again. */
export class ChaosBrowser {
  readonly #portal: Portal;
  readonly #folder: string;
  readonly #path: string;
  readonly #profile: string;
  #browser: Browser | null = null;
  #page: Page | null = null;
  #surface: Surface | null = null;

  private constructor(portal: Portal, folder: string, path: string, profile: string) {
    this.#portal = portal;
    this.#folder = folder;
    this.#path = path;
    this.#profile = profile;
  }

  /** `folder`: the unpacked extension; `path`: the browser. */
  static async open(portal: Portal, folder: string, path: string): Promise<ChaosBrowser> {
    const profile = await mkdtemp(join(tmpdir(), "license-sweep-chaos-"));
    const browser = new ChaosBrowser(portal, folder, path, profile);
    try {
      await browser.#open();
      return browser;
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  get isOpen(): boolean {
    return this.#browser?.connected === true;
  }

  /** The extension's own page. */
  get surface(): Surface {
    if (!this.#surface) throw new Error("the browser is closed");
    return this.#surface;
  }

  /** The portal's page, a new one where there is none any more. */
  async page(): Promise<Page> {
    if (this.#page && !this.#page.isClosed()) return this.#page;
    const page = await this.#opened();
    await page.goto(this.#portal.licensesUrl, { waitUntil: "domcontentloaded" });
    return page;
  }

  async #opened(): Promise<Page> {
    if (!this.#browser) throw new Error("the browser is closed");
    const windowBounds = { left: 0, top: 0, width: 1240, height: 900 };
    this.#page = await this.#browser.newPage({ type: "window", windowBounds });
    return this.#page;
  }

  async #open(): Promise<void> {
    const args = [...this.#portal.browserArguments];
    const choice = { path: this.#path, profile: this.#profile, args, headless: true };
    const { browser, extension } = await launch(this.#folder, choice);
    this.#browser = browser;
    const [first] = await browser.pages();
    const page = await this.page();
    if (first !== page) await first?.close();
    this.#surface = new Surface(await browser.newPage({ type: "window" }));
    await this.#surface.page.goto(`${extension}src/popup/popup.html?view=tab`);
  }

  /** Ends all of its processes as the system would, without a word. */
  async kill(): Promise<void> {
    const child = this.#browser?.process();
    this.#browser = null;
    this.#page = null;
    if (!child?.pid || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    try {
      // The group of what we started ourselves, and nothing else.
      process.kill(-child.pid, "SIGKILL");
    } catch {
      child.kill("SIGKILL");
    }
    await gone;
  }

  /** Opens it again on the same profile, as an admin would. */
  async reopen(): Promise<void> {
    if (this.#browser) await this.kill();
    await this.#open();
  }

  async killWorker(): Promise<void> {
    const client = await this.#browser?.target().createCDPSession();
    if (!client) return;
    const { targetInfos } = await client.send("Target.getTargets");
    for (const { type, targetId, url } of targetInfos) {
      if (type !== "service_worker" || !url.startsWith("chrome-extension://")) continue;
      // One that has just ended by itself is as dead as it was meant to be.
      await client.send("Target.closeTarget", { targetId }).catch(() => undefined);
    }
    await client.detach();
  }

  async reloadTab(): Promise<void> {
    await this.#page?.reload({ waitUntil: "domcontentloaded" });
  }

  async closeTab(): Promise<void> {
    await this.#page?.close();
  }

  /** The tab of the portal, as the extension numbers it; null where there is none. */
  async tab(): Promise<number | null> {
    return (await this.surface.ask("popup-background/state", { tab: null })).tab;
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
