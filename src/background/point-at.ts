import { browser } from "../browser";
import { openerOf, stepsTo } from "../flows/needed";
import { keyOf, type Spot } from "../flows/needed-shape";
import type { CheckLine, Pointed } from "../run/page-check-shape";
import { type Reason, reason } from "../run/reasons";
import { walk } from "./ask-step";
import { askTab, pageOf } from "./ask-tab";
import { checkNow, tellCheck } from "./check-state";
import { currentRun, isOpen } from "./current-run";
import { scanNow } from "./scan";

/** Outlines in the page what was found for a line, or its candidates; an empty line ends that. Null, or why there is nothing to show. */
export async function showInPage(tab: number, key: string): Promise<Reason | null> {
  if (key === "") return await outline(tab, "");
  const line = await lineOf(key);
  const away = (await busy()) ?? (line ? await intoSight(tab, line) : reason("not-found", key));
  return away ?? (await outline(tab, key));
}

async function outline(tab: number, line: string): Promise<Reason | null> {
  const answer = await askTab(tab, "background-content/outline", { line });
  if ("silent" in answer) return answer.silent;
  return line !== "" && answer.reply.count === 0 ? reason("not-found", line.slice(line.indexOf(".") + 1)) : null;
}

/** Lets the admin point at a line's element; an empty line leaves that. Null once the page waits for it, or why it cannot. */
export async function pointAt(tab: number, key: string): Promise<Reason | null> {
  if (key === "") {
    await askTab(tab, "background-content/point", { target: null });
    await tellCheck({ tab, status: "done", line: "", pointed: null });
    return null;
  }
  const line = await lineOf(key);
  const away = (await busy()) ?? (line ? await intoSight(tab, line) : reason("not-found", key));
  if (away || !line) return away;
  const target = { kind: line.kind, label: line.label, spot: spotOf(line) };
  await tellCheck({ tab, status: "pointing", line: key, pointed: null });
  const answer = await askTab(tab, "background-content/point", { target });
  const why = "silent" in answer ? answer.silent : answer.reply.reason;
  if (why) await tellCheck({ tab, status: "done", line: "" });
  return why;
}

/** The page says what was pointed at, or that it was left. The surface comes to the front again: it asks whether that is to be learned. */
export async function pointed(what: Pointed | null): Promise<void> {
  const check = await checkNow();
  if (check?.status !== "pointing" || (what && keyOf(what) !== check.line)) return;
  await tellCheck({ tab: check.tab, status: "done", line: what ? check.line : "", pointed: what });
  const [surface] = await browser.tabs.query({ url: browser.runtime.getURL("src/popup/*") }).catch(() => []);
  if (surface?.id !== undefined) await toTheFront(surface.id);
}

const lineOf = async (key: string): Promise<CheckLine | undefined> =>
  (await checkNow())?.lines.find((line) => keyOf(line) === key);

async function busy(): Promise<Reason | null> {
  const run = await currentRun();
  return (isOpen(run) && !run.paused) || scanNow().status === "reading" ? reason("run-in-progress") : null;
}

const spotOf = ({ at, spots }: CheckLine): Spot | null => at ?? spots[0] ?? null;

/** Leads the tab to where a line's element stands, and opens the panel it is in. What is not known is not gone past: the admin sees what there is. */
async function intoSight(tab: number, line: CheckLine): Promise<Reason | null> {
  await toTheFront(tab);
  const spot = spotOf(line);
  const page = await pageOf(tab);
  if ("code" in page) return page;
  const known = page.verdict === "ready" || page.verdict === "accounts";
  if (!spot || !known) return null;
  const steps = stepsTo(spot.list ?? (spot.place === "licenses" ? "users" : "account-groups"));
  const stuck = await walk(tab, spot.place, spot.list ? steps : steps.filter(({ verb }) => verb === "open"));
  const opener = openerOf(spot.panel ?? "");
  if (stuck || !spot.panel || !opener) return null;
  const request = { spot, needs: [line], opener, prefer: [], avoid: [], how: "fresh" as const, stay: true };
  const answer = await askTab(tab, "background-content/look", request);
  return "silent" in answer ? answer.silent : null;
}

async function toTheFront(tab: number): Promise<void> {
  const { windowId } = await browser.tabs.update(tab, { active: true });
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}
