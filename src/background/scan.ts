import { flows } from "../flows/index";
import { Inventory, type LicenseTotal, type UserRow } from "../rules/model";
import { type Reason, reason } from "../run/reasons";
import { askTab, pageOf } from "./ask-tab";
import { keepDocument, readDocument } from "./journal-store";
import { readyReason } from "./ready";
import { changed } from "./surface";

type Status = "none" | "reading" | "done" | "failed";

let scan: { status: Status; read: number; shown: number | null; reason: Reason | null; portal: string } = {
  status: "none",
  read: 0,
  shown: null,
  reason: null,
  portal: "",
};

export const scanNow = () => scan;

const nameOf = (portal: string): string => `inventory ${portal}`;

/** The inventory kept of an organization, by its portal address; null when none was read. */
export const inventoryOf = (portal: string): Promise<Inventory | null> => readDocument(nameOf(portal), Inventory);

/**
 * Reads the whole list of directly allocated users in this tab, page by page, and keeps it. Says whether it is complete: as many users read
 * as the page says there are, none of them twice. Null, or why it could not be read.
 */
export async function readUsers(tab: number): Promise<Reason | null> {
  if (scan.status === "reading") return reason("run-in-progress", "the users are being read");
  scan = { status: "reading", read: 0, shown: null, reason: null, portal: "" };
  changed();
  const problem = await read(tab).catch(() => reason("storage-failed"));
  scan = { ...scan, status: problem ? "failed" : "done", reason: problem };
  changed();
  return problem;
}

async function read(tab: number): Promise<Reason | null> {
  const page = await pageOf(tab);
  if ("code" in page) return page;
  // Who may only view licenses may still read them.
  const unready = page.verdict === "view-only" ? null : readyReason(page, page);
  if (unready) return unready;
  const { organization, portal } = page;
  scan = { ...scan, portal };
  const closed = await openSection(tab);
  if (closed) return closed;
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
    scan = { ...scan, read: users.length, shown: part.shown };
    changed();
    if (!part.more) break;
  }
  const complete = scan.shown === users.length && !hasTwice(users);
  const readAt = new Date().toISOString();
  await keepDocument(nameOf(portal), {
    organization,
    portal,
    readAt,
    users,
    totals,
    shown: scan.shown,
    complete,
    admin,
  });
  return null;
}

/** The way to the open list is the beginning of every flow. */
async function openSection(tab: number): Promise<Reason | null> {
  const steps = flows.deallocate.steps({ user: "nobody@none", licenses: [] });
  for (const step of steps) {
    if (step.verb === "at-the-row") break;
    const request = { run: "", row: 0, attempt: 0, user: "", step, expected: null };
    const answer = await askTab(tab, "background-content/run-step", request);
    if ("silent" in answer) return answer.silent;
    if (answer.reply.kind === "done") continue;
    if (answer.reply.reason.code !== "view-only") return answer.reply.reason;
  }
  return null;
}

function hasTwice(users: readonly UserRow[]): boolean {
  const emails = users.flatMap(({ email }) => (email === "" ? [] : [email]));
  return new Set(emails).size !== emails.length;
}
