import type { Page } from "puppeteer";
import type { Knobs } from "../../portal/knobs.ts";
import type { Portal } from "../../portal/server/portal.ts";
import { openAccountGroups, pressIcon } from "./groups-page.ts";
import { drawer } from "./licenses-page.ts";

interface ChipView {
  readonly text: string;
  readonly title: string | null;
}

export function chips(page: Page): Promise<ChipView[]> {
  return page.$$eval(".MuiDrawer-paper .MuiChip-root", (all) =>
    all.map((chip) => ({ text: chip.textContent ?? "", title: chip.getAttribute("title") })),
  );
}

export async function openEditor(page: Page, portal: Portal, name: string, knobs: Partial<Knobs> = {}): Promise<void> {
  await openAccountGroups(page, portal, knobs);
  await pressIcon(page, name, "Edit");
  await page.waitForSelector(".MuiDrawer-paper .MuiChip-root");
}

export async function focusField(page: Page): Promise<void> {
  await (await page.waitForSelector(`xpath/${drawer}//input[@role="combobox"]`))?.focus();
}

/** Presses the icon that takes a chip away; it has no name of its own. */
export async function removeChip(page: Page, text: string): Promise<void> {
  await page.$$eval(
    ".MuiDrawer-paper .MuiChip-root",
    (all, wanted) => {
      const icon = all.find((chip) => chip.textContent?.includes(wanted))?.querySelector("svg");
      icon?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    },
    text,
  );
}
