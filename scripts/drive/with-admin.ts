import type { CheckedPlan } from "../../src/run/plan";
import type { Report } from "../../src/run/report-shape";
import type { Desk } from "./desk";
import { followRun } from "./follow-run";
import { tellReport } from "./tell";

const LOOK_EVERY = 1000;

/** Waits until the page stands at one of these, for as long as the windows are open and nobody pressed Ctrl+C. */
async function whileOpen({ browser, surface, stop }: Desk, wanted: readonly string[]): Promise<boolean> {
  while (!stop.asked && browser.connected && !surface.page.isClosed()) {
    if (await surface.reach(wanted, LOOK_EVERY)) return true;
  }
  return false;
}

/** The admin's own hands on it: a run is followed and told, and then the windows stay until they are closed. */
export async function withAdmin(desk: Desk, plan: CheckedPlan | null): Promise<Report | null> {
  const { surface, stop } = desk;
  try {
    if (!(await whileOpen(desk, ["running", "paused", "ended"]))) return null;
    await followRun(surface, plan, stop, "wait");
    const { report } = await surface.ask("popup-background/report", {});
    if (report) tellReport(report);
    return report;
  } catch (error) {
    if (surface.page.isClosed() || !desk.browser.connected) return null;
    throw error;
  }
}

/** Leaves the windows to the admin until they are closed, or Ctrl+C; a run still in hand is then stopped truthfully first. */
export async function untilClosed(desk: Desk): Promise<void> {
  const { surface, stop } = desk;
  console.log("Close the window, or press Ctrl+C, to end.");
  try {
    await whileOpen(desk, []);
    if (surface.page.isClosed() || !desk.browser.connected) return;
    const { status } = await surface.status();
    if (["running", "stopping", "pausing", "paused"].includes(status)) await followRun(surface, null, stop);
  } catch (error) {
    if (!surface.page.isClosed() && desk.browser.connected) throw error;
  }
}
