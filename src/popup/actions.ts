import type { Settings } from "../messages";
import type { PlanRow } from "../run/plan";
import type { Reason } from "../run/reasons";
import { ask } from "./ask";
import * as surface from "./surface";

const noAnswer: Reason = {
  code: "background-silent",
  text: "License Sweep's background did not answer. Nothing was started by this press; try again, or reload this page.",
};
const noTab: Reason = { code: "no-portal-tab", text: "Open the Licenses page of the portal in a tab first." };

/** Asks how things stand now: what is pushed comes up to a quarter of a second later, and would show the old view until then. */
async function refresh(): Promise<void> {
  const said = await ask("popup-background/state", { tab: surface.askedTab.value }).catch(() => null);
  if (said) surface.state.value = said;
}

/** Does one thing, and shows the reason where it was not done. */
export async function doing(act: (tab: number) => Promise<{ readonly reason: Reason | null }>): Promise<boolean> {
  surface.notice.value = null;
  const tab = surface.portalTab.value?.tab;
  if (tab === undefined) {
    surface.notice.value = noTab;
    return false;
  }
  const { reason } = await act(tab).catch(() => ({ reason: noAnswer }));
  await refresh();
  surface.notice.value = reason;
  return reason === null;
}

/** For what needs no portal tab, so that Stop works even when the tab is gone. */
export async function telling(act: () => Promise<{ readonly reason: Reason | null }>): Promise<boolean> {
  const { reason } = await act().catch(() => ({ reason: noAnswer }));
  await refresh();
  surface.notice.value = reason;
  return reason === null;
}

/** Which portal tab all of it is about from now on; the background has to know, since it plans for what that tab shows. */
export async function chooseTab(tab: number): Promise<void> {
  surface.askedTab.value = tab;
  await refresh();
}

/** Reads the organization; with `onlyDirect` its groups, members and accounts are left out. */
export const readUsers = (onlyDirect: boolean) =>
  doing((tab) => ask("popup-background/scan", { tab, ...(onlyDirect ? { only: "direct" } : {}) }));
export const resume = () => doing((tab) => ask("popup-background/resume", { tab }));
export const pause = () => telling(() => ask("popup-background/pause", {}));
export const stop = () => telling(() => ask("popup-background/stop", {}));
export async function forgetEverything(): Promise<boolean> {
  const forgotten = await telling(() => ask("popup-background/forget-everything", {}));
  if (forgotten) localStorage.clear();
  return forgotten;
}
export const saveSettings = (settings: Settings) => telling(() => ask("popup-background/settings", settings));

/** Hands the rows in; a plan that cannot be used at all is told as `problem`, and nothing is lost. */
export async function checkPlan(rows: readonly PlanRow[], source: string): Promise<void> {
  surface.notice.value = null;
  surface.problem.value = null;
  surface.checking.value = true;
  surface.handedIn.value = rows;
  // Another open surface may have turned the background to another portal tab meanwhile.
  await refresh();
  const organization = surface.plan.value?.organization ?? surface.portalTab.value?.reading?.organization ?? "";
  const answer = await ask("popup-background/check-plan", { rows: [...rows], source, organization }).catch(() => ({
    plan: null,
    reason: noAnswer,
  }));
  surface.plan.value = answer.plan;
  await refresh();
  surface.problem.value = answer.plan ? null : (answer.reason ?? noAnswer);
  surface.checking.value = false;
}

/** Hands the same rows in again with the admin's choices. The preview stays as it was where that fails. */
export async function checkAgain(rows: readonly PlanRow[]): Promise<void> {
  const before = surface.plan.value;
  if (!before) return;
  surface.checking.value = true;
  await refresh();
  await telling(async () => {
    const answer = await ask("popup-background/check-plan", {
      rows: [...rows],
      source: before.source,
      organization: before.organization,
    });
    if (!answer.plan) return { reason: answer.reason ?? noAnswer };
    surface.plan.value = answer.plan;
    surface.handedIn.value = rows;
    return { reason: null };
  });
  surface.checking.value = false;
}

export async function start(word: string): Promise<void> {
  const digest = surface.plan.value?.digest;
  if (digest) await doing((tab) => ask("popup-background/start", { tab, digest, word }));
}

/** Back to choosing; what was chosen or pasted is still there. */
export async function discardPlan(): Promise<void> {
  if (await telling(() => ask("popup-background/discard-plan", {}))) {
    surface.plan.value = null;
    surface.problem.value = null;
  }
}

export async function newCleanup(): Promise<void> {
  await discardPlan();
  const run = surface.state.value?.run;
  if (run) surface.putRunAside(run.run);
  surface.chosen.value = new Set();
  surface.drift.value = null;
  surface.planText.value = "";
  surface.planSource.value = "";
}
