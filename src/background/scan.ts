import { Inventory, type LicenseTotal, type UserRow } from "../rules/model";
import { type Reason, reason } from "../run/reasons";
import { goTo } from "./ask-step";
import { askTab, pageOf } from "./ask-tab";
import { currentRun, isOpen } from "./current-run";
import { keepDocument, readDocument } from "./journal-store";
import { turnedAway } from "./pace";
import { isWhole } from "./read-lists";
import { readyReason } from "./ready";
import { type GroupsRead, noGroups, readGroups } from "./scan-groups";
import { changed } from "./surface";
import { holderOf } from "./take-over";

type Status = "none" | "reading" | "done" | "failed";

interface Scan {
  readonly status: Status;
  readonly read: number;
  readonly shown: number | null;
  readonly reason: Reason | null;
  readonly portal: string;
  /** What is being read now, in words. */
  readonly part: string;
  readonly groupsRead: number;
  readonly groups: number | null;
}

const fresh: Scan = {
  status: "none",
  read: 0,
  shown: null,
  reason: null,
  portal: "",
  part: "",
  groupsRead: 0,
  groups: null,
};
let scan = fresh;

export const forgetScan = (): void => {
  scan = fresh;
};

export const scanNow = (): Scan => scan;

function tell(more: Partial<Scan>): void {
  scan = { ...scan, ...more };
  changed();
}

const nameOf = (portal: string): string => `inventory ${portal}`;

/** The inventory kept of an organization, by its portal address; null when none was read. */
export const inventoryOf = (portal: string): Promise<Inventory | null> => readDocument(nameOf(portal), Inventory);

/**
 * Reads the organization in this tab and keeps what was read: users with a direct allocation, and unless only those are wanted the groups,
 * what their members inherit, who the members are and which accounts there are. Says whether it is complete: as many rows read as the page
 * says there are, none of them twice. Null, or why it could not be read.
 */
export async function readOrganization(tab: number, only?: "direct"): Promise<Reason | null> {
  if (scan.status === "reading") return reason("run-in-progress", "the organization is being read");
  const run = await currentRun();
  if (isOpen(run) && !run.paused) return reason("run-in-progress", await holderOf(run));
  scan = fresh;
  tell({ status: "reading", part: "users" });
  const unread = await read(tab, only).catch(() => reason("storage-failed"));
  const problem = unread && ((await turnedAway(tab)) ?? unread);
  // The page need not be watched any longer.
  await askTab(tab, "background-content/show", { text: "" }, 2_000);
  tell({ status: problem ? "failed" : "done", reason: problem, part: "" });
  return problem;
}

async function read(tab: number, only: "direct" | undefined): Promise<Reason | null> {
  const page = await pageOf(tab);
  if ("code" in page) return page;
  // Who may only view licenses may still read them.
  const unready = page.verdict === "view-only" ? null : readyReason(page, page);
  if (unready) return unready;
  const { organization, portal } = page;
  tell({ portal });
  const closed = await goTo(tab, "deallocate");
  if (closed) return closed;
  const direct = await readUsers(tab);
  if ("code" in direct) return direct;
  const groups = only === "direct" ? noGroups : await readGroups(tab, tell);
  if ("code" in groups) return groups;
  await keepDocument(nameOf(portal), inventory({ organization, portal }, direct, groups));
  return null;
}

interface DirectRead {
  readonly users: UserRow[];
  readonly totals: LicenseTotal[];
  readonly admin: string;
}

async function readUsers(tab: number): Promise<DirectRead | Reason> {
  const users: UserRow[] = [];
  let totals: LicenseTotal[] = [];
  let admin = "";
  for (let from: "start" | "next" = "start"; ; from = "next") {
    const answer = await askTab(tab, "background-content/scan", { from });
    if ("silent" in answer) return answer.silent;
    const { part, reason: problem } = answer.reply;
    if (!part) return problem ?? reason("unknown-language");
    users.push(...part.rows);
    totals = part.totals;
    admin = part.admin || admin;
    tell({ read: users.length, shown: part.shown });
    if (!part.more) return { users, totals, admin };
  }
}

function inventory(
  place: { readonly organization: string; readonly portal: string },
  { users, totals, admin }: DirectRead,
  groups: GroupsRead,
): Inventory {
  const { shown } = scan;
  const complete = shown !== null && isWhole(users, shown);
  return { ...place, readAt: new Date().toISOString(), users, totals, shown, complete, admin, ...groups };
}
