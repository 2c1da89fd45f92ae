import type { Page } from "puppeteer";
import type { Portal } from "../../portal/server/portal.ts";
import { directLabels } from "../../portal/store/counts.ts";
import type { User } from "../../portal/store/model.ts";

/** Users who have a row, by display name, as the table shows them. */
export function usersWithRow(portal: Portal): User[] {
  const { store } = portal;
  const users = [...store.users.values()].filter(({ id }) => store.direct.has(id));
  const name = (user: User) => user.displayName.toLowerCase();
  return users.sort((one, other) => (name(one) < name(other) ? -1 : 1));
}

/** Somebody with a row and exactly this many licenses. */
export function userWith(portal: Portal, count: number): User {
  const user = usersWithRow(portal).find(({ id }) => directLabels(portal.store, id)?.length === count);
  if (!user) throw new Error(`nobody has ${count} licenses`);
  return user;
}

export async function openLicenses(page: Page, portal: Portal): Promise<void> {
  await page.goto(portal.licensesUrl);
  await press(page, "//*[@aria-expanded][contains(., 'License Allocations to Users')]");
  await page.waitForSelector(".MuiAccordion-root tbody button");
}

/** A click on what the path finds, as soon as it is there and enabled; animations are not waited for. */
export async function press(page: Page, path: string): Promise<void> {
  await page.waitForFunction(
    (xpath: string) => {
      const found = document.evaluate(xpath, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue;
      if (!(found instanceof HTMLElement) || found.matches(":disabled")) return false;
      found.click();
      return true;
    },
    {},
    path,
  );
}

export async function search(page: Page, words: string): Promise<void> {
  const field = await page.waitForSelector(".MuiAccordion-root input[type=search]");
  await field?.evaluate((element) => element instanceof HTMLElement && element.focus());
  await page.keyboard.sendCharacter(words);
}

export function rowTexts(page: Page): Promise<string[]> {
  return page.$eval(".MuiAccordion-root tbody", (body) => [...body.rows].map((row) => row.textContent ?? ""));
}

export async function waitForRows(page: Page, texts: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (expected: readonly string[]) => {
      const body = document.querySelector<HTMLTableSectionElement>(".MuiAccordion-root tbody");
      const rows = [...(body?.rows ?? [])];
      const shown = rows.every((row) => !row.querySelector(".MuiSkeleton-root"));
      return (
        shown && rows.length === expected.length && expected.every((text, at) => rows[at]?.textContent?.includes(text))
      );
    },
    {},
    texts,
  );
}

export const drawer = "//*[contains(@class, 'MuiDrawer-paper')]";

export async function pressInRow(page: Page, email: string, name: string): Promise<void> {
  await press(page, `//tr[contains(., "${email}")]//button[@aria-label="${name}"]`);
}

export async function openPanel(page: Page, email: string): Promise<void> {
  await pressInRow(page, email, "Edit license allocation");
  await page.waitForFunction(
    () => document.querySelector(".MuiDrawer-paper")?.textContent?.includes("Allocate to User") ?? false,
  );
}

export interface PanelView {
  readonly text: string;
  readonly choice: string | null;
  readonly boxes: readonly { readonly label: string; readonly checked: boolean; readonly disabled: boolean }[];
  readonly saveEnabled: boolean;
}

export function panelView(page: Page): Promise<PanelView> {
  return page.$eval(".MuiDrawer-paper", (panel) => {
    const inputs = [...panel.querySelectorAll<HTMLInputElement>("label input")];
    const labelOf = (input: HTMLInputElement) => input.closest("label")?.textContent ?? "";
    const chosen = inputs.find((input) => input.type === "radio" && input.checked);
    const boxes = inputs.filter((input) => input.type === "checkbox");
    const buttons = [...panel.querySelectorAll("button")];
    return {
      text: panel.textContent ?? "",
      choice: chosen ? labelOf(chosen) : null,
      boxes: boxes.map((box) => ({ label: labelOf(box), checked: box.checked, disabled: box.disabled })),
      saveEnabled: buttons.some((button) => button.textContent === "Save" && !button.disabled),
    };
  });
}

export function tickedIn(view: PanelView): string[] {
  return view.boxes.filter(({ checked }) => checked).map(({ label }) => label);
}

export async function toggle(page: Page, label: string): Promise<void> {
  await press(page, `${drawer}//label[contains(., "${label}")]//input`);
}

/** Presses Save and waits for the server's answer. */
export async function save(page: Page): Promise<number> {
  const button = await page.waitForSelector(`xpath/${drawer}//button[. = "Save"][not(@disabled)]`);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() !== "GET"),
    button?.evaluate((element) => element instanceof HTMLElement && element.click()),
  ]);
  return answer.status();
}

export async function panelGone(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector(".MuiDrawer-paper"));
}

export async function toastText(page: Page): Promise<string> {
  const toast = await page.waitForSelector(".MuiSnackbar-root [role=alert]");
  return (await toast?.evaluate((element) => element.textContent)) ?? "";
}
