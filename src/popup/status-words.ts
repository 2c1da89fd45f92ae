import type { AppState, PortalTab, RunSummary } from "../messages";
import type { Reason } from "../run/reasons";
import { count, digits } from "./count";
import type { SurfacePhase } from "./phase";
import { adviceFor } from "./verdicts";

/** Progress is said aloud in steps of ten percent, or a screen reader would talk without end. */
const tenths = (run: RunSummary): number => (run.rows === 0 ? 0 : Math.floor((10 * run.settled) / run.rows) * 10);

const endings = {
  done: "The run is finished.",
  stopped: "The run was stopped.",
  "stopped-itself": "The run stopped itself.",
};

function ended(run: RunSummary | null): string {
  if (!run) return "";
  const trouble = (run.counts.failed ?? 0) + (run.counts.unknown ?? 0);
  const outcome = `${digits(run.counts.verified ?? 0)} of ${count(run.rows, "row")} verified${trouble ? `, ${digits(trouble)} failed or unknown` : ""}.`;
  return `${run.why ? endings[run.why] : "The run is over."} ${outcome}`;
}

/** Why nothing is done just now, and until when. */
const waiting = (wait: RunSummary["wait"]): string =>
  wait ? `Waiting until ${new Date(wait.until).toLocaleTimeString()}. ${wait.reason.text}` : "";

/** The one sentence of the live region. */
export function statusSentence(
  state: AppState,
  tab: PortalTab | null,
  phase: SurfacePhase,
  problem: Reason | null,
): string {
  const { scan, run, plan } = state;
  const sentences: Record<SurfacePhase, () => string> = {
    "no-portal": () => "No UiPath portal is open in this browser.",
    "not-ready": () => adviceFor(tab?.reading ?? null).title,
    ready: () => `${adviceFor(tab?.reading ?? null).title} Next: read its users.`,
    // Not group by group: a screen reader would talk without end.
    reading: () => `Reading the ${/^(|users)$/.test(scan.part) ? "users" : "groups"} from the portal.`,
    read: () =>
      scan.complete
        ? `All ${count(scan.read, "user")} read. Next: choose.`
        : `${count(scan.read, "user")} read, but not proved complete.`,
    "read-failed": () => `The users could not be read. ${scan.reason?.text ?? ""}`.trim(),
    checking: () => "Checking the plan against the users read.",
    preview: () => `Plan checked: ${count(plan?.rows ?? 0, "line")}. Nothing has been changed.`,
    "plan-refused": () => `The plan cannot be used; nothing was changed. ${problem?.text ?? ""}`.trim(),
    running: () => (run?.wait ? waiting(run.wait) : `Running, ${run ? tenths(run) : 0}% done.`),
    stopping: () => `Stopping after this row: it is finished and read back first. ${waiting(run?.wait)}`.trim(),
    pausing: () => `Pausing after this row: it is finished and read back first. ${waiting(run?.wait)}`.trim(),
    paused: () => `Paused. ${run?.reason?.text ?? ""}`.trim(),
    ended: () => ended(run),
  };
  return sentences[phase]();
}
