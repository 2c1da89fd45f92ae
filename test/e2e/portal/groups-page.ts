import type { Page } from "puppeteer";
import type { Knobs } from "../../portal/knobs.ts";
import type { Portal } from "../../portal/server/portal.ts";
import { drawer, press } from "./licenses-page.ts";

/** Panels are there at once, so that a test does not wait for them to slide. */
const still: Partial<Knobs> = { motion: false };

export async function openGroups(page: Page, portal: Portal, knobs: Partial<Knobs> = {}): Promise<void> {
  portal.setKnobs({ ...still, ...knobs });
  await page.goto(portal.licensesUrl);
  await press(page, "//*[@aria-expanded][contains(., 'License Allocations to Groups')]");
}

export async function openAccountGroups(page: Page, portal: Portal, knobs: Partial<Knobs> = {}): Promise<void> {
  portal.setKnobs({ ...still, ...knobs });
  await page.goto(portal.accountsUrl);
  await press(page, "//*[@role='tab'][. = 'Groups' or . = 'Local groups']");
}

/** The row of a group, by its name and the icon beside it. */
export function rowOf(name: string, kind = "Local group"): string {
  return `//tr[.//*[. = "${name}"]][.//*[@aria-label="${kind}"]]`;
}

export async function pressIcon(page: Page, name: string, icon: string, kind?: string): Promise<void> {
  await press(page, `${rowOf(name, kind)}//button[@aria-label="${icon}"]`);
}

export async function openRule(page: Page, name: string, kind?: string): Promise<void> {
  await pressIcon(page, name, "Edit group allocation rule", kind);
  await page.waitForSelector(`xpath/${drawer}//input[@type="checkbox"]`);
}

export async function openInheritance(page: Page, name: string): Promise<void> {
  await pressIcon(page, name, "Group members with license inheritance");
  await page.waitForSelector(`xpath/${drawer}//li`);
}

const entryPath = ".MuiDrawer-paper ul:not(.MuiPagination-ul) > li";

/** The people in the inheritance panel, a line for each thing said of them. */
export function entries(page: Page): Promise<string[]> {
  return page.$$eval(entryPath, (all) => all.map((entry) => (entry instanceof HTMLElement ? entry.innerText : "")));
}

/** The same, once as many are there as said. */
export async function listed(page: Page, count: number): Promise<string[]> {
  await page.waitForFunction(
    (path, expected) => document.querySelectorAll(path).length === expected,
    {},
    entryPath,
    count,
  );
  return entries(page);
}

/** Overwrites a text or number field found by its accessible name. */
export async function fill(page: Page, name: string, text: string): Promise<void> {
  const field = await page.waitForSelector(`::-p-aria([name="${name}"])`);
  await field?.evaluate((element) => {
    if (!(element instanceof HTMLInputElement)) return;
    element.focus();
    element.select();
  });
  await (text === "" ? page.keyboard.press("Backspace") : page.keyboard.sendCharacter(text));
}

/** Accessible name, least value and value of each quota in the rule panel. */
export function quotas(page: Page): Promise<(string | null)[][]> {
  return page.$$eval(".MuiDrawer-paper input[type=number]", (all) =>
    all.map((field) => [field.getAttribute("aria-label"), field.getAttribute("min"), field.value]),
  );
}

/** Types into the picker of the panel and chooses the option that says this. */
export async function pick(page: Page, words: string): Promise<void> {
  await (await page.waitForSelector(`xpath/${drawer}//input[@role="combobox"]`))?.focus();
  await page.keyboard.sendCharacter(words);
  await press(page, `//li[@role="option"][contains(., "${words}")]`);
}

export function waitForText(page: Page, selector: string, text: string): Promise<unknown> {
  return page.waitForFunction(
    (path, wanted) => [...document.querySelectorAll(path)].some((found) => found.textContent?.includes(wanted)),
    {},
    selector,
    text,
  );
}
