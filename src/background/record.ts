import * as z from "zod/mini";
import { browser } from "../browser";
import { RecordedPage } from "../portal/recorded-page";
import { type Reason, reason } from "../run/reasons";
import { allowedPatterns } from "./portal-permissions";

const files = ["recorder.js"];

/**
 * Has a tab recorded as it stands. The recorder is put into the page for this alone; that the browser permits it was asked for by the surface,
 * and is given back where no host of the admin's own needs it.
 */
export async function recordTab(tab: number): Promise<{ page: RecordedPage | null; reason: Reason | null }> {
  if (!(await browser.permissions.contains({ permissions: ["scripting"] })))
    return { page: null, reason: reason("recorder-not-permitted") };
  const injected = await browser.scripting.executeScript({ target: { tabId: tab }, files }).catch(() => []);
  if ((await allowedPatterns()).length === 0) await browser.permissions.remove({ permissions: ["scripting"] });
  const recorded = z.safeParse(RecordedPage, injected[0]?.result);
  return recorded.success ? { page: recorded.data, reason: null } : { page: null, reason: reason("no-answer") };
}
