import type { Person, Reply } from "../messages";
import type { Labels } from "../portal/labels/labels";
import type { Member } from "../rules/model";
import type { Reason } from "../run/page-reasons";
import { othersBeside } from "./at-the-row";
import { attemptOf } from "./attempt";
import { closePanels } from "./close-panel";
import { sendEscape } from "./escape";
import { findAll, findRole } from "./find";
import { rowInPage } from "./found";
import type { GroupRow } from "./group-table";
import { inThePanel } from "./in-the-panel";
import { search, shownWhole } from "./locate";
import { isReason } from "./outcome";
import { nameOf } from "./remove-control";
import { listReadSince } from "./requests";
import { offersIcon, pressIcon } from "./row-icon";
import { groupSought, type Sought } from "./sought";
import { patience, until } from "./time";
import { isVisible, queryAll } from "./tree";
import { whyUnread } from "./unread";

type Read = Reply<"background-content/read-members">;

const notRead = (why: Reason | string): Read => ({ found: "not-read", members: [], ...whyUnread(why) });
let reads = 0;

/**
 * Opens a group's editor afresh, reads every member and leaves it without saving. Expects the tab of groups to be open; `listed` where its
 * list was read a moment ago.
 */
export async function readMembers(labels: Labels, group: string, listed = false): Promise<Read> {
  const stuck = await closePanels(labels);
  if (stuck) return notRead(stuck);
  const sought = groupSought(labels, "accounts", group);
  const rows = (listed ? shownWhole(labels, sought) : null) ?? (await search(labels, sought, true));
  if (isReason(rows)) return notRead(rows);
  const found = sought.one(rows);
  const row = isReason(found) ? found : await rowInPage(sought, found);
  if (isReason(row)) return row.code === "row-not-found" ? { found: "no-row", members: [], detail: "" } : notRead(row);
  if (!(await offersIcon(labels, sought, "Edit", row)))
    return { found: "not-viewable", members: [], detail: `the row of ${group} offers no Edit` };
  const read = await readEditor(labels, sought, row, group);
  const left = await closePanels(labels);
  return left ? notRead(left) : read;
}

async function readEditor(labels: Labels, sought: Sought<GroupRow>, row: GroupRow, group: string): Promise<Read> {
  reads += 1;
  const attempt = attemptOf("reading members", reads, 0);
  attempt.group = row.group;
  attempt.others = othersBeside(sought, group);
  const pressed = performance.now();
  const unpressed = await pressIcon(labels, sought, "Edit", row);
  if (unpressed) {
    const menu = findAll(row.element, "button", labels.icon.Edit).length === 0;
    await leaveMenus();
    return notRead(menu && unpressed.code === "not-found" ? ownPage(group) : unpressed);
  }
  const asked = await until(() => (listReadSince(pressed, "", "members") ? true : null), patience);
  const outcome = await inThePanel(labels, attempt, "Edit Group", { group });
  if (outcome.kind !== "done") return notRead(outcome.reason);
  if (!asked) return notRead("the editor opened without asking the server for the members");
  const people = outcome.panel?.people;
  return people
    ? { found: "members", members: people.map(memberOf), detail: "" }
    : notRead("the editor shows no field of people");
}

const ownPage = (group: string): string =>
  `The menu of ${group} has no Edit: this portal shows and changes members only on the group's own page, tab Members, whose buttons are not documented, so License Sweep leaves it alone.`;

const memberOf = ({ kind, email, text }: Person): Member => ({ kind, email, name: nameOf(text, email) });

/** Leaves a menu of a row that has nothing for us. */
async function leaveMenus(): Promise<void> {
  for (const menu of queryAll(document, '[role="menu"]').filter(isVisible)) sendEscape(menu);
  await until(() => (findRole(document, "menuitem").length === 0 ? true : null), patience);
}
