import { keyOf } from "../flows/needed-shape";
import type { PageCheck } from "../run/page-check-shape";
import { isOpenLine, linesInOrder } from "../run/page-check-words";
import { ago } from "./ago";
import { Alert } from "./alert";
import { count } from "./count";
import { Icon } from "./icon";
import { checkPage } from "./page-check-actions";
import { Line } from "./page-check-line";
import { now, phase, plan, portalTab, state } from "./surface";

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
      {check && <Result check={check} />}
    </section>
  );
}

function Result({ check }: { readonly check: PageCheck }) {
  const { open, green } = linesInOrder(check.lines);
  if (check.status === "checking")
    return (
      <>
        <progress aria-label="Checking the page" />
        <p aria-live="polite">Looking at {check.part || "the page"}. Nothing is changed.</p>
      </>
    );
  return (
    <>
      {check.reason && <Alert kind="warning">{check.reason.text}</Alert>}
      <p aria-live="polite">
        <strong>
          {count(green.length, "element")} of {check.lines.length} found
        </strong>
        {open.length > 0 ? "; a run that needs the others cannot start." : "; nothing is missing."}{" "}
        {check.at !== "" && <span class="quiet-text">Checked {ago(check.at, now.value)}.</span>}
      </p>
      {open.length > 0 && (
        <ul class="check-lines" aria-label="Not found for certain">
          {open.map((line) => (
            <Line key={keyOf(line)} line={line} check={check} />
          ))}
        </ul>
      )}
      {green.length > 0 && (
        <details>
          <summary>{count(green.length, "element")} found</summary>
          <ul class="check-lines" aria-label="Found">
            {green.map((line) => (
              <Line key={keyOf(line)} line={line} check={check} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
