import type { Wishes } from "./run-options";
import type { Surface } from "./surface";

/** Sets in the extension's settings what the command line asks for; leaves the rest as it is. */
export async function applyWishes(surface: Surface, wishes: Wishes): Promise<void> {
  const texts = [
    ["Protected users", wishes.protectedUsers?.join("\n")],
    ["Failures in a row before the run stops itself", wishes.maxFailures?.toString()],
    ["Lanes", wishes.lanes?.toString()],
  ] as const;
  if (wishes.whenEmpty === null && texts.every(([, text]) => text === undefined)) return;
  const { page } = surface;
  await surface.press("Settings");
  for (const [label, text] of texts) {
    if (text !== undefined) await page.locator(surface.field(label)).fill(text);
  }
  if (wishes.whenEmpty) {
    await page.locator(surface.field("When the last license would go")).fill(wishes.whenEmpty);
  }
  await surface.press("Save settings");
  await page.waitForSelector("dialog", { hidden: true });
}
