import { browser } from "../browser";
import { type FlowName, flowNames } from "../flows/names";
import { neededBy } from "../flows/needed";
import type { Reply } from "../messages";
import { blockingLines, linesInSight, linesOf } from "../run/page-check";
import type { CheckLine } from "../run/page-check-shape";
import { namesOfLines } from "../run/page-check-words";
import type { CheckedRow } from "../run/plan";
import { type Reason, reason } from "../run/reasons";
import { askTab, pageOf } from "./ask-tab";
import { checkNow, tellCheck } from "./check-state";
import { currentRun, isOpen } from "./current-run";
import { turns } from "./in-turn";
import { lookAround } from "./look-around";
import type { LookingFor } from "./look-round";
import { scanNow } from "./scan";

/** Two checks at once would lead the same tab to two places. */
const inTurn = turns();

/** Checks the page for these flows, all of them where none is named, and tells the surface what came of it. Null, or why not. */
export async function checkPage(tab: number, names: readonly FlowName[]): Promise<Reason | null> {
  const run = await currentRun();
  if ((isOpen(run) && !run.paused) || scanNow().status === "reading") return reason("run-in-progress");
  const found = await inTurn(() =>
    look(tab, names.length > 0 ? names : flowNames, { ...subjectsOf([]), how: "fresh" }),
  );
  return "code" in found ? found : null;
}

/**
 * Why a run of these rows cannot start or go on in a tab: the lines its procedures need that are not green. Null where all are. What this page
 * has shown already is not looked for again, unless it is to be `fresh`.
 */
export async function unfitFor(
  tab: number,
  rows: readonly CheckedRow[],
  how: "look" | "fresh" = "look",
): Promise<Reason | null> {
  const names = [...new Set(rows.flatMap(flowsOf))];
  if (names.length === 0) return null;
  const found = await inTurn(() => look(tab, names, { ...subjectsOf(rows), how }));
  if ("code" in found) return found;
  const blocking = blockingLines(found);
  return blocking.length > 0 ? reason("page-check", namesOfLines(blocking)) : null;
}

/** What of all that these flows need, all of them where none is named, is in sight of a page as it stands. */
export async function pageAsItStands(
  tab: number,
  names: readonly FlowName[],
): Promise<Reply<"popup-background/as-it-stands">> {
  const needed = neededBy(names.length > 0 ? names : flowNames);
  const answer = await askTab(tab, "background-content/as-it-stands", { needed });
  if ("silent" in answer) return { page: null, lines: [], reason: answer.silent };
  const { page, looks } = answer.reply;
  return { page, lines: linesInSight(needed, looks), reason: null };
}

async function look(
  tab: number,
  flows: readonly FlowName[],
  how: Omit<LookingFor, "needed">,
): Promise<CheckLine[] | Reason> {
  const page = await pageOf(tab);
  if ("code" in page) return page;
  const { organization, language } = page;
  const { url = "" } = await browser.tabs.get(tab);
  const host = url === "" ? "" : new URL(url).host;
  await tellCheck({ tab, status: "checking", flows: [...flows], organization, language, host, ...fresh() });
  const needed = neededBy(flows);
  const looks = await lookAround(tab, { ...how, needed }, (part) => void tellCheck({ tab, part }));
  const failed = "code" in looks ? looks : null;
  const lines = "code" in looks ? [] : linesOf(needed, looks);
  const at = new Date().toISOString();
  await tellCheck({ tab, status: failed ? "failed" : "done", at, part: "", lines, reason: failed });
  return failed ?? lines;
}

/** Whoever leaves a group may keep what was taken from it: then it is released too. */
function flowsOf({ flow, freed }: CheckedRow): FlowName[] {
  if (!flow) return [];
  return flow === "remove-member" && freed.length > 0 ? [flow, "release"] : [flow];
}

const fresh = () => ({ at: "", part: "", lines: [], reason: null, line: "", pointed: null });

/** Groups that have licenses to release show what others do not; rows that are about to be changed are not opened just to look. */
const subjectsOf = (rows: readonly CheckedRow[]): Pick<LookingFor, "prefer" | "avoid"> => ({
  prefer: rows.flatMap(({ flow, group }) => (flow === "release" ? [group.toLowerCase()] : [])),
  avoid: rows.flatMap(({ flow, user, group }) =>
    flow === "release" ? [] : [user, group].map((one) => one.toLowerCase()),
  ),
});

/** The same check once more. */
export const checkAgain = async (tab: number): Promise<Reason | null> =>
  await checkPage(tab, (await checkNow())?.flows ?? []);
