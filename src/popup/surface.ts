import { computed, signal } from "@preact/signals";
import type { AppState, RunRow } from "../messages";
import type { Inventory } from "../rules/model";
import type { Drift } from "../run/drift-row";
import type { CheckedPlan, PlanRow } from "../run/plan";
import type { Reason } from "../run/reasons";
import type { Report } from "../run/report-shape";
import { peopleOf } from "./people";
import { phaseOf, portalTabOf } from "./phase";

/** The toolbar's small window, or the same page in a tab of its own. */
export type View = "popup" | "tab";

export const view = signal<View>("popup");
/** What the background last said; null until it has answered once. */
export const state = signal<AppState | null>(null);
/** The background does not answer, and asking again did not help. */
export const lost = signal(false);
/** The portal tab the admin chose, or the one this page was opened from. */
export const askedTab = signal<number | null>(null);

export const checking = signal(false);
export const problem = signal<Reason | null>(null);
/** Why the last press did nothing; told as an alert. */
export const notice = signal<Reason | null>(null);
export const settingsOpen = signal(false);

/** The ended run whose report was put aside outlives this page, or the next popup would show it again. */
const PUT_ASIDE = "put-aside-run";
export const putAside = signal(localStorage.getItem(PUT_ASIDE) ?? "");
export function putRunAside(run: string): void {
  localStorage.setItem(PUT_ASIDE, run);
  putAside.value = run;
}

export const inventory = signal<Inventory | null>(null);
/** Everybody in it; made only where somebody looks. */
export const people = computed(() => (inventory.value ? peopleOf(inventory.value) : []));
export const plan = signal<CheckedPlan | null>(null);
/** The rows as they were handed in, to hand them in again with the admin's choices. */
export const handedIn = signal<readonly PlanRow[]>([]);
export const runRows = signal<readonly RunRow[]>([]);
/** Rows in the order in which they were seen to settle. */
export const settledOrder = signal<readonly number[]>([]);
export const report = signal<Report | null>(null);

/** A later reading compared with an ended run; `comparing` while it is made. */
export const comparing = signal(false);
export const drift = signal<{ readonly run: string; readonly rows: readonly Drift[]; readonly readAt: string } | null>(
  null,
);

export const planText = signal("");
export const planSource = signal("");

/** Chosen users by e-mail: what is chosen does not depend on what is on screen. */
export const chosen = signal<ReadonlySet<string>>(new Set());

export const now = signal(Date.now());

export const portalTab = computed(() => (state.value ? portalTabOf(state.value, askedTab.value) : null));
export const phase = computed(() =>
  state.value
    ? phaseOf(state.value, portalTab.value, {
        checking: checking.value,
        problem: problem.value,
        putAside: putAside.value,
      })
    : null,
);
/** The organization all of it is about: the run's, the plan's, or the one on screen. */
export const organization = computed(() => {
  const said = state.value;
  if (!said) return "";
  if (said.run && said.run.status !== "ended") return said.run.organization;
  return said.plan?.organization ?? portalTab.value?.reading?.organization ?? "";
});
