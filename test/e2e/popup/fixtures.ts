import type { AppState, PageReading, PortalTab, RunRow, RunSummary } from "../../../src/messages";
import type { Inventory, UserRow, UserState } from "../../../src/rules/model";
import type { FinalState } from "../../../src/run/journal";
import type { CheckedPlan, CheckedRow, Standing } from "../../../src/run/plan";
import type { Report, ReportRow } from "../../../src/run/report-shape";

const READ_AT = "2026-11-20T09:00:00.000Z";

export const licenses = [
  "Automation Developer - Named User",
  "Attended - Named User",
  "Citizen Developer - Named User",
  "Tester - Named User",
];

const firstNames = ["Ana", "Ben", "Cleo", "Dai", "Eve", "Farid", "Greta", "Hiro", "Ines", "Jon"];
const lastNames = ["Pop", "Okafor", "Martin", "Sato", "Larsen", "Haddad", "Novak", "Kim", "Silva", "Byrne"];

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? "";

/** A user that looks like one, the same for the same number. */
export function userAt(index: number): UserRow {
  const first = pick(firstNames, index);
  const last = pick(lastNames, Math.floor(index / 10));
  const orphan = index % 97 === 96;
  return {
    email: orphan ? "" : `${first}.${last}${index}@acme.example`.toLowerCase(),
    name: orphan ? `Former user ${index}` : `${first} ${last}`,
    licenses: index % 7 === 3 ? [] : licenses.filter((_, at) => (index + at) % 3 === 0 || at === index % 4),
    lastInUse: index % 5 === 0 ? "" : `2026-${String(1 + (index % 10)).padStart(2, "0")}-14`,
    orphan,
  };
}

export const inventoryOf = (users: number, complete = true): Inventory => ({
  organization: "Acme Robotics",
  portal: "https://cloud.uipath.com/acme",
  readAt: READ_AT,
  users: Array.from({ length: users }, (_, index) => userAt(index)),
  totals: licenses.map((label) => ({ label, allocated: 120, total: 200 })),
  shown: complete ? users : users + 3,
  complete,
  admin: "admin@acme.example",
  groups: [],
  groupsComplete: false,
  accounts: null,
  unread: [],
});

export const reading = (part: Partial<PageReading> = {}): PageReading => ({
  verdict: "ready",
  organization: "Acme Robotics",
  portal: "https://cloud.uipath.com/acme",
  language: "en",
  page: "page-1",
  missing: [],
  ...part,
});

export const portalTab = (part: Partial<PageReading> | null = {}, tab = 7): PortalTab => ({
  tab,
  title: "Licenses – UiPath Automation Cloud",
  active: true,
  reading: part && reading(part),
});

export function appState(part: Partial<AppState> = {}): AppState {
  return {
    tabs: [portalTab()],
    tab: 7,
    scan: {
      status: "none",
      read: 0,
      shown: null,
      reason: null,
      readAt: "",
      organization: "",
      complete: false,
      part: "",
      groupsRead: 0,
      groups: null,
    },
    plan: null,
    run: null,
    settings: {
      protectedUsers: [],
      protectedGroups: [],
      protectedLicenses: [],
      maxStale: 20,
      whenEmpty: "",
      maxFailures: 3,
      lanes: 1,
      withinLimits: true,
    },
    policy: [],
    version: "0.1.0",
    ...part,
  };
}

export const scanOf = (inventory: Inventory): AppState["scan"] => ({
  status: "done",
  read: inventory.users.length,
  shown: inventory.shown,
  reason: null,
  readAt: inventory.readAt,
  organization: inventory.organization,
  complete: inventory.complete,
  part: "",
  groupsRead: 0,
  groups: null,
});

const reasons: Partial<Record<Standing, { code: string; text: string }>> = {
  choice: {
    code: "last-license",
    text: "This would clear the user's last license. Choose: block, or return to the group rule.",
  },
  unchanged: { code: "no-effect", text: "The user does not have this license." },
  refused: {
    code: "unknown-user",
    text: "No user with this e-mail is in the list. Check the spelling, or read the users again.",
  },
  skipped: { code: "protected", text: "This user is on the protected list." },
};

const state = (direct: UserState["direct"]): UserState => ({ direct, inherited: "unknown" });

function flowAt(index: number): "deallocate" | "block" | "inherit" {
  if (index % 11 === 5) return "inherit";
  return index % 13 === 4 ? "block" : "deallocate";
}

/** What a line's user is predicted to have. */
function predictedAt(standing: Standing, before: UserState["direct"], after: UserState["direct"]): UserState | null {
  if (standing === "ready") return state(after);
  return standing === "unchanged" || standing === "skipped" ? state(before) : null;
}

function rowAt(index: number, standing: Standing): CheckedRow {
  const user = userAt(index);
  const has = user.licenses.length > 0 ? user.licenses : licenses.slice(0, 2);
  const flow = flowAt(index);
  const after: UserState["direct"] = { deallocate: has.slice(1), block: [], inherit: null }[flow];
  const ready = standing === "ready";
  const known = standing !== "refused";
  return {
    row: index + 1,
    procedure: flow,
    user: user.email || `gone${index}@acme.example`,
    name: known ? user.name : "",
    group: "",
    licenses: flow === "deallocate" ? has.slice(0, 1) : [],
    note: index % 9 === 2 ? "left the company in May" : "",
    standing,
    reason: reasons[standing] ?? null,
    flow: ready ? flow : null,
    before: known ? state(has) : null,
    predicted: predictedAt(standing, has, after),
    freed: ready ? has.filter((label) => !after?.includes(label)) : [],
    freedIsUpTo: ready && flow === "inherit",
    consequences: [],
  };
}

const standingAt = (index: number): Standing => {
  if (index % 20 === 19) return "refused";
  if (index % 20 === 14) return "choice";
  if (index % 20 === 9) return "skipped";
  return index % 10 === 7 ? "unchanged" : "ready";
};

/** Adds what is there to counts that begin at nothing. */
function tally<K extends string>(counts: Record<K, number>, kinds: readonly K[]): Record<K, number> {
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

const noStanding = () => ({ ready: 0, choice: 0, unchanged: 0, refused: 0, skipped: 0 });
const noState = () => ({ verified: 0, unchanged: 0, refused: 0, skipped: 0, failed: 0, unknown: 0 });
const sum = (freed: readonly string[]): Record<string, number> => tally<string>({}, freed);

export function planOf(length: number, confirmWord = ""): CheckedPlan {
  const rows = Array.from({ length }, (_, index) => rowAt(index, standingAt(index)));
  return {
    organization: "Acme Robotics",
    portal: "https://cloud.uipath.com/acme",
    digest: `digest-of-${length}`,
    source: "leavers-november.csv",
    checkedAt: READ_AT,
    rows,
    counts: tally<Standing>(
      noStanding(),
      rows.map(({ standing }) => standing),
    ),
    licensesFreed: sum(rows.flatMap(({ freed }) => freed)),
    confirmWord,
  };
}

export const planSummary = ({ digest, organization, source, rows }: CheckedPlan): AppState["plan"] => ({
  digest,
  organization,
  source,
  rows: rows.length,
});

/** The end of each planned row: most as planned, a few failed, one that could not be read back. */
function endOf({ standing, row }: CheckedRow): FinalState {
  if (standing === "ready" && row === 12) return "unknown";
  if (standing === "ready") return row % 17 === 0 ? "failed" : "verified";
  return standing === "choice" ? "refused" : standing;
}

function phaseAt(index: number, settled: number): RunRow["phase"] {
  if (index === settled) return "driving";
  return index < settled ? "settled" : "planned";
}

export function runRowsOf(plan: CheckedPlan, settled: number): RunRow[] {
  return plan.rows.map((row, index) => ({
    row: row.row,
    phase: phaseAt(index, settled),
    state: index < settled ? endOf(row) : null,
    reason: index < settled ? row.reason : null,
    step: index === settled ? "Save" : "",
  }));
}

export function runOf(plan: CheckedPlan, settled: number, part: Partial<RunSummary> = {}): RunSummary {
  const done = plan.rows.slice(0, settled);
  const next = plan.rows[settled];
  return {
    run: "run-1",
    organization: plan.organization,
    status: settled === plan.rows.length ? "ended" : "running",
    reason: null,
    why: settled === plan.rows.length ? "done" : null,
    startedAt: "2026-11-20T09:05:00.000Z",
    endedAt: settled === plan.rows.length ? "2026-11-20T09:12:30.000Z" : "",
    rows: plan.rows.length,
    settled,
    counts: tally<FinalState>(noState(), done.map(endOf)),
    current: next ? [{ row: next.row, user: next.user, step: "Edit License Allocation: Save" }] : [],
    perMinute: settled > 1 ? 24 : null,
    licensesFreed: sum(done.filter((row) => endOf(row) === "verified").flatMap(({ freed }) => freed)),
    ...part,
  };
}

const failed = {
  code: "no-effect-shown",
  text: "Save was pressed and the portal still shows the license. Nothing else was touched.",
};
const unread = {
  code: "not-read-back",
  text: "The page did not show the user again in time. Look at this user in the portal before anything else.",
};

/** What a row's end adds to it: the reason, and what was read back. */
function proofOf(row: CheckedRow, end: FinalState): Pick<ReportRow, "reason" | "observed"> {
  if (end === "failed") return { reason: failed, observed: row.before };
  if (end === "unknown") return { reason: unread, observed: null };
  return { reason: row.reason, observed: end === "verified" ? row.predicted : null };
}

export function reportOf(plan: CheckedPlan): Report {
  const run = runOf(plan, plan.rows.length);
  const rows: ReportRow[] = plan.rows.map((row) => {
    const end = endOf(row);
    return {
      row: row.row,
      procedure: row.procedure,
      user: row.user,
      group: row.group,
      licenses: row.licenses,
      state: end,
      ...proofOf(row, end),
      before: row.before,
      predicted: row.predicted,
      attempts: end === "failed" ? 2 : 1,
      startedAt: run.startedAt,
      endedAt: run.endedAt,
      note: row.note,
    };
  });
  return {
    formatVersion: 1,
    run: {
      id: run.run,
      organization: run.organization,
      portal: plan.portal,
      startedAt: run.startedAt,
      endedAt: run.endedAt,
      version: "0.1.0",
      planDigest: plan.digest,
    },
    summary: { rows: rows.length, ...run.counts, licensesFreed: run.licensesFreed },
    rows,
  };
}
