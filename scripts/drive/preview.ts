import { resolve } from "node:path";
import type { CheckedPlan } from "../../src/run/plan";
import { CommandError } from "../setup/command-error.mjs";
import type { Surface } from "./surface";

/** Milliseconds a page may take to be checked before a run. */
const CHECKING = 300_000;

/** Hands the plan file in as an admin does, and returns what the preview shows. */
export async function preview(surface: Surface, file: string): Promise<CheckedPlan> {
  const { page } = surface;
  const input = await page.waitForSelector(surface.field("Plan file"));
  const field = await input?.toElement("input");
  await field?.uploadFile(resolve(file));
  await surface.press("Check plan");
  const reached = await surface.reach(["preview", "plan-refused"], 120_000);
  if (!reached) throw new CommandError("The plan could not be checked in two minutes. Nothing was written.", 3);
  if (reached.status === "plan-refused") throw new CommandError(`${file}: ${reached.sentence} Nothing was written.`);
  const { plan } = await surface.ask("popup-background/plan", {});
  if (!plan) throw new Error("The page shows a preview, and the extension says that there is none.");
  return plan;
}

/** Approves what the preview shows, typing the word it asks for. */
export async function approve(surface: Surface, plan: CheckedPlan): Promise<void> {
  if (plan.confirmWord) await surface.page.locator('::-p-aria([name="Confirmation word"])').fill(plan.confirmWord);
  await surface.page.locator('button[aria-label^="Approve and start"]').click();
  // The page is checked before a run begins; it begins, or an alert says why not.
  const begun = ["running", "stopping", "pausing", "paused", "ended"];
  await surface.page.waitForFunction(
    (words) =>
      document.querySelector('[role="alert"]') !== null ||
      words.includes(document.querySelector('[role="status"]')?.getAttribute("data-status") ?? ""),
    { polling: "mutation", timeout: CHECKING },
    begun,
  );
  if (begun.includes((await surface.status()).status)) return;
  const alert = await surface.page.$eval('[role="alert"]', (element) => element.textContent).catch(() => null);
  throw new CommandError(
    `The run did not start. ${alert ?? (await surface.status()).sentence} Nothing was written.`,
    3,
  );
}
