import { join } from "node:path";
import { AxePuppeteer } from "@axe-core/puppeteer";
import type { Page } from "puppeteer";

export const screenshots = join("reports", "screenshots");

async function wear(page: Page, look: "light" | "dark"): Promise<void> {
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: look },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
}

async function findings(axe: AxePuppeteer): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

/** Pictures of a view in light and dark, and what axe finds serious in it: all rules once, the colors in both. */
export async function look(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const each of ["light", "dark"] as const) {
    await wear(page, each);
    await page.screenshot({ path: join(screenshots, `${name}-${each}.png`), fullPage: true });
    const axe = new AxePuppeteer(page).setLegacyMode(true);
    found.push(...(await findings(each === "light" ? axe : axe.withRules(["color-contrast"]))));
  }
  return found;
}
