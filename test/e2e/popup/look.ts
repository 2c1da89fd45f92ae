import { join } from "node:path";
import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Page } from "puppeteer";

export const screenshots = join("reports", "screenshots");

declare global {
  interface Window {
    readonly axe: { run(context: Document, options: RunOptions): Promise<AxeResults> } | undefined;
  }
}

async function wear(page: Page, look: "light" | "dark"): Promise<void> {
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: look },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
}

/** What axe finds serious or worse. Its half megabyte is put into each page once: sending it anew for each look took longer than all checks. */
async function findings(page: Page, options: RunOptions): Promise<string[]> {
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axe.source);
  return page.evaluate(async (asked) => {
    const results = await window.axe?.run(document, asked);
    if (!results || results.passes.length === 0) return ["axe checked nothing"];
    return results.violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  }, options);
}

/** Pictures of a view in light and dark, and what axe finds serious in it: all rules once, the colors in both. */
export async function look(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const each of ["light", "dark"] as const) {
    await wear(page, each);
    await page.screenshot({ path: join(screenshots, `${name}-${each}.png`), fullPage: true });
    const colors: RunOptions = { runOnly: { type: "rule", values: ["color-contrast"] } };
    found.push(...(await findings(page, each === "light" ? {} : colors)));
  }
  return found;
}
