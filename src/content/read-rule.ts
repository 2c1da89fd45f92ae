import type { Reply } from "../messages";
import type { Labels } from "../portal/labels/labels";
import type { Reason } from "../run/page-reasons";
import { othersBeside } from "./at-the-row";
import { attemptOf } from "./attempt";
import { closePanels } from "./close-panel";
import { inThePanel } from "./in-the-panel";
import { search } from "./locate";
import { isReason } from "./outcome";
import { tickedIn } from "./panel-reading";
import { pressIcon } from "./row-icon";
import { groupSought } from "./sought";
import { whyUnread } from "./unread";

type Read = Reply<"background-content/read-rule">;

const notRead = (why: Reason | string): Read => ({ found: "not-read", rule: null, ...whyUnread(why) });
let reads = 0;

/** Opens the panel of a group's rule afresh, reads it and leaves it without saving. */
export async function readRule(labels: Labels, group: string): Promise<Read> {
  const stuck = await closePanels(labels);
  if (stuck) return notRead(stuck);
  const sought = groupSought(labels, "licenses", group);
  // The search is the fresh read of the list; a group that is not in its answer has no rule.
  const rows = await search(labels, sought, true);
  if (isReason(rows)) return notRead(rows);
  const row = sought.one(rows);
  if (isReason(row)) return row.code === "row-not-found" ? { found: "no-row", rule: null, detail: "" } : notRead(row);
  reads += 1;
  const attempt = attemptOf("reading a rule", reads, 0);
  attempt.group = row.group;
  attempt.others = othersBeside(sought, group);
  const unpressed = await pressIcon(labels, sought, "Edit group allocation rule", row);
  if (unpressed) return notRead(unpressed);
  const outcome = await inThePanel(labels, attempt, "Edit Group Allocation Rule", { group });
  const left = await closePanels(labels);
  if (outcome.kind !== "done" || !outcome.panel) return notRead(outcome.kind === "done" ? "" : outcome.reason);
  if (left) return notRead(left);
  const { panel } = outcome;
  return { found: "rule", rule: { rule: tickedIn(panel), quotas: panel.quotas ?? {} }, detail: "" };
}
