import { mkdirSync, renameSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser } from "puppeteer";
import type { Surface } from "./surface";

const usual = ["report.json", "report.csv", "journal.json"];

/** Presses Save buttons of the report, and puts what they give into a folder, over older files of the same name. */
export async function saveFiles(browser: Browser, surface: Surface, folder: string, names = usual): Promise<void> {
  const downloadPath = resolve(folder);
  mkdirSync(downloadPath, { recursive: true });
  const session = await browser.target().createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allowAndName", downloadPath, eventsEnabled: true });
  for (const name of names) {
    const saved = new Promise<string>((done, failed) => {
      const follow = ({ guid, state }: { guid: string; state: string }): void => {
        if (state === "inProgress") return;
        session.off("Browser.downloadProgress", follow);
        if (state === "completed") done(guid);
        else failed(new Error(`${name} could not be saved to ${downloadPath}.`));
      };
      session.on("Browser.downloadProgress", follow);
    });
    await surface.press(`Save ${name}`);
    // Saved under a name of the browser's making, so that an older file is replaced and not renamed around.
    renameSync(join(downloadPath, await saved), join(downloadPath, name));
  }
  await session.detach();
}
