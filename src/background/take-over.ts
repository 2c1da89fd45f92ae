import { placeOf } from "../portal/pages";
import { type Reason, reason } from "../run/reasons";
import type { RunState } from "../run/run-state";
import { askTab } from "./ask-tab";
import { knownTab } from "./known-tab";

/** Milliseconds a tab is given to say that nothing is at work in it any more. */
const patience = 4_000;

/** Who holds a run, for whoever asks for another one: what it is of, since when, and in which tab. */
export async function holderOf({ facts, lanes }: RunState): Promise<string> {
  if (!facts) return "";
  const tab = lanes.get(0)?.tab;
  const { title = "" } = (tab !== undefined && (await knownTab(tab))) || {};
  const where = title === "" ? "in a tab that is closed" : `in the tab "${title}"`;
  return `${facts.source}, since ${new Date(facts.at).toLocaleString()}, ${where}`;
}

/**
 * Before a run goes on in a tab: makes certain that nothing of it is at work in any other. Null once each has dropped what it was asked to do
 * or is gone; else why the run must not go on.
 */
export async function letGoOfOtherTabs({ lanes }: RunState, tab: number): Promise<Reason | null> {
  for (const { tab: other } of lanes.values()) {
    if (other === tab) continue;
    const answer = await askTab(other, "background-content/let-go", {}, patience);
    if ("reply" in answer || answer.silent.code === "tab-discarded" || (await isElsewhere(other))) continue;
    const { title = "" } = (await knownTab(other)) ?? {};
    return reason("old-tab-silent", title);
  }
  return null;
}

/** A tab that is closed or shows no portal any more: the page that was at work in it is gone. */
async function isElsewhere(tab: number): Promise<boolean> {
  const now = await knownTab(tab);
  return now === null || now.url === undefined || placeOf(now.url) === null;
}
