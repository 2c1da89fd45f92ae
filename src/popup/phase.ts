import type { AppState, PageReading, PortalTab } from "../messages";
import type { Reason } from "../run/reasons";

/** Where the admin stands. Scripts read it from the live region's `data-status`. */
export type SurfacePhase =
  | "no-portal"
  | "not-ready"
  | "ready"
  | "reading"
  | "read"
  | "read-failed"
  | "checking"
  | "preview"
  | "plan-refused"
  | "running"
  | "stopping"
  | "pausing"
  | "paused"
  | "ended";

/** What only this page knows. */
export interface Doing {
  readonly checking: boolean;
  /** Why the plan last handed in could not be used at all. */
  readonly problem: Reason | null;
  /** The ended run whose report the admin has put aside. */
  readonly putAside: string;
}

/** The tab the surface is about: the one asked for if it is still there, else the background's choice. */
export function portalTabOf(state: AppState, asked: number | null): PortalTab | null {
  return state.tabs.find(({ tab }) => tab === asked) ?? state.tabs.find(({ tab }) => tab === state.tab) ?? null;
}

/** A page where a run may begin: each leads the tab to where its next step belongs. */
export const isPlace = (reading: PageReading | null | undefined): reading is PageReading =>
  reading?.verdict === "ready" || reading?.verdict === "accounts";

/** A page where reading may begin; who may only view licenses can read and plan too. */
const isReadable = (reading: PageReading | null | undefined): reading is PageReading =>
  reading?.verdict === "view-only" || isPlace(reading);

/** A run in hand comes before everything, then the plan, then the report, then reading, then what the portal shows. */
export function phaseOf(state: AppState, tab: PortalTab | null, doing: Doing): SurfacePhase {
  const { run, scan } = state;
  if (run && run.status !== "ended") return run.status;
  if (doing.checking) return "checking";
  if (doing.problem) return "plan-refused";
  if (state.plan) return "preview";
  if (run && run.run !== doing.putAside) return "ended";
  if (scan.status === "reading") return "reading";
  if (!tab) return "no-portal";
  if (!isReadable(tab.reading)) return "not-ready";
  // What was read of one organization says nothing about another.
  if (scan.status === "none" || (scan.organization !== "" && scan.organization !== tab.reading.organization))
    return "ready";
  return scan.status === "failed" ? "read-failed" : "read";
}
