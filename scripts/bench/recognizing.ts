import { join } from "node:path";
import { build } from "vite";
import * as z from "zod/mini";
import type { Portal } from "../../test/portal/server/portal";
import type { Skin } from "../../test/portal/skins";
import { atDesk, type Desk } from "../drive/desk";
import type { BrowserChoice } from "../drive/launch";
import { median } from "./side-by-side";

declare const chrome: {
  readonly tabs: { sendMessage(tab: number, message: object, options: { frameId: number }): Promise<unknown> };
};

const ROUNDS = 30;

export interface Recognizing {
  readonly skin: Skin;
  readonly rows: number;
  /** Medians, milliseconds. */
  readonly page: number;
  readonly control: number;
}

/** What recognizing a long page costs in one skin, and finding one row's control. */
export async function recognizingIn(portal: Portal, choice: BrowserChoice, skin: Skin): Promise<Recognizing> {
  portal.reset({ scenario: "large", knobs: { skin, motion: false } });
  const script = await inPage();
  const measured = await atDesk({ address: portal.licensesUrl, choice, minutes: 10, recognize: true }, async (desk) => {
    const { tab } = await desk.surface.ask("popup-background/state", { tab: null });
    await showFirstRows(desk, tab ?? -1);
    return Measured.parse(await desk.portal.evaluate(`${script}; measured.measure(${ROUNDS})`));
  });
  return { skin, rows: measured.rows, page: median(measured.page), control: median(measured.control) };
}

/** Opens the list of users and has it show as many rows as it can, as a reading of the organization begins. */
async function showFirstRows({ browser }: Desk, tab: number): Promise<void> {
  const target = await browser.waitForTarget((one) => one.type() === "service_worker");
  const worker = await target.worker();
  const step = { verb: "expand", label: "License Allocations to Users" };
  const begin = { run: "", row: 0, attempt: 0, place: "licenses", step, expected: null };
  for (const message of [
    { name: "background-content/run-step", request: begin },
    { name: "background-content/scan", request: { from: "start" } },
  ])
    await worker?.evaluate((id, asked) => chrome.tabs.sendMessage(id, asked, { frameId: 0 }), tab, message);
}

const Measured = z.object({ rows: z.number(), page: z.array(z.number()), control: z.array(z.number()) });

/** The extension's own finding, as one script that a page can run. */
async function inPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: true,
      lib: { entry: join("scripts", "bench", "in-page.ts"), formats: ["iife"], name: "measured" },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && "output" in first ? first.output[0] : null;
  if (!chunk) throw new Error("The finding could not be built.");
  return chunk.code;
}
