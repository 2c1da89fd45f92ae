import type { Page } from "puppeteer";
import * as z from "zod/mini";
import { messages, type Reply, type Request } from "../../src/messages";

type Asked = Extract<keyof typeof messages, `popup-background/${string}`>;

declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** What the live region of the extension's page says: a word for scripts, a sentence for the admin. */
export interface Status {
  readonly status: string;
  readonly sentence: string;
}

/** The extension's own page, used as an admin uses it: by role and accessible name. */
export class Surface {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async status(): Promise<Status> {
    return this.page.$eval('[role="status"]', (region) => ({
      status: region.getAttribute("data-status") ?? "",
      sentence: region.textContent?.trim() ?? "",
    }));
  }

  /** Waits until the page stands at one of these; null when it does not in time. */
  async reach(wanted: readonly string[], milliseconds: number): Promise<Status | null> {
    const reached = await this.page
      .waitForFunction(
        (words) => words.includes(document.querySelector('[role="status"]')?.getAttribute("data-status") ?? ""),
        { polling: "mutation", timeout: milliseconds },
        [...wanted],
      )
      .then(() => true)
      .catch((error: unknown) => {
        if (error instanceof Error && error.name === "TimeoutError") return false;
        throw error;
      });
    return reached ? this.status() : null;
  }

  /** Presses the button of this accessible name, once it can be pressed. */
  async press(name: string): Promise<void> {
    await this.page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
  }

  /**
   * The field whose visible label begins with these words. Not by its whole accessible name: the browser adds hints to it, and to that of
   * a file field the name of the file.
   */
  field(label: string): string {
    const control = "*[self::input or self::textarea or self::select]";
    return `::-p-xpath(//label[normalize-space(span[1])="${label}"]//${control})`;
  }

  /** Ticks or clears the checkbox of this accessible name. */
  async tick(name: string, on: boolean): Promise<void> {
    const box = await this.page.waitForSelector(`::-p-aria([name="${name}"][role="checkbox"])`);
    if ((await box?.evaluate((element) => element instanceof HTMLInputElement && element.checked)) !== on)
      await box?.click();
  }

  /** Asks the extension what its own page asks it. */
  async ask<N extends Asked>(name: N, request: Request<N>): Promise<Reply<N>>;
  async ask(name: Asked, request: unknown): Promise<unknown> {
    const answer = await this.page.evaluate((message) => chrome.runtime.sendMessage(message), { name, request });
    return z.parse(messages[name].reply, answer);
  }
}
