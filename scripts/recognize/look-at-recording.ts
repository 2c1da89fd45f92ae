import type { Browser } from "puppeteer";
import type { FlowName } from "../../src/flows/names";
import type { PageReading } from "../../src/messages";
import type { Recording } from "../../src/portal/recording";
import type { CheckLine } from "../../src/run/page-check-shape";
import type { Surface } from "../drive/surface";
import { CommandError } from "../setup/command-error.mjs";
import { rebuild } from "./rebuild";

export interface Looked {
  readonly page: PageReading;
  readonly lines: readonly CheckLine[];
}

/** Shows a recording in a browser with the extension in it, and asks the extension, through a page of its own, what it recognizes there. */
export async function lookAtRecording(
  browser: Browser,
  surface: Surface,
  recording: Recording,
  flows: readonly FlowName[],
): Promise<Looked> {
  const shown = await browser.newPage({ type: "window" });
  try {
    await rebuild(shown, recording);
    return await looked(surface, flows);
  } finally {
    await shown.close();
  }
}

async function looked(surface: Surface, flows: readonly FlowName[]): Promise<Looked> {
  const { tabs } = await surface.ask("popup-background/state", { tab: null });
  // Another page of the portal may be open beside it; no recording has the name of its organization.
  const tab = tabs.find(({ reading }) => reading?.organization === "organization")?.tab;
  if (tab === undefined)
    throw new CommandError("The recorded page is none of the portal's: its address has another shape.");
  const { page, lines, reason } = await surface.ask("popup-background/as-it-stands", { tab, flows: [...flows] });
  if (!page) throw new CommandError(reason?.text ?? "The extension did not answer.");
  return { page, lines };
}
