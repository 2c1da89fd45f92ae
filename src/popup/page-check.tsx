import type { PageCheck } from "../run/page-check-shape";
import { isOpenLine } from "../run/page-check-words";
import { Icon } from "./icon";
import { Late } from "./late";
import { pageCheckResult } from "./late-parts";
import { checkPage } from "./page-check-actions";
import { phase, plan, portalTab, state } from "./surface";

/** Phases in which the page may be looked at. */
const free: ReadonlySet<string> = new Set([
  "not-ready",
  "ready",
  "read",
  "read-failed",
  "plan-refused",
  "preview",
  "paused",
]);

/** The check that was made of the portal tab that is shown. */
function checkShown(): PageCheck | null {
  const check = state.value?.check;
  return check && check.tab === portalTab.value?.tab ? check : null;
}

/** Whether the check has something to say that comes before everything else. */
export function isUrgent(): boolean {
  const check = checkShown();
  return check !== null && (check.status !== "done" || check.reason !== null || check.lines.some(isOpenLine));
}

/** What the portal's page shows of all that is needed, and how to repair what it does not. */
export function PageCheckView() {
  if (!portalTab.value || !free.has(phase.value ?? "")) return null;
  const check = checkShown();
  const busy = check?.status === "checking";
  const flows = [...new Set(plan.value?.rows.flatMap(({ flow }) => flow ?? []) ?? [])];
  return (
    <section class="card page-check" aria-label="Page check" aria-busy={busy}>
      <div class="card-head">
        <h2>Check this page</h2>
        <button type="button" disabled={busy} onClick={() => void checkPage(flows)}>
          <Icon name="search" />
          {check ? "Check again" : "Check this page"}
        </button>
      </div>
      {!check && (
        <p class="quiet-text">
          Looks for everything {flows.length > 0 ? "this plan" : "the procedures"} would need in the portal's pages,
          without changing anything.
        </p>
      )}
      {check && <Late part={pageCheckResult} props={{ check }} />}
    </section>
  );
}
