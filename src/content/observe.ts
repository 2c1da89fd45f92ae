import type { Observation } from "../messages";
import type { Labels } from "../portal/labels/labels";
import type { Reason } from "../run/page-reasons";
import { closePanels } from "./close-panel";
import { theOne } from "./find";
import { atRest, provenRows, rowsOf } from "./found";
import { describe, search, searchedFor } from "./locate";
import { isReason } from "./outcome";
import { pressSoon } from "./patient";
import { listReadSince } from "./requests";
import { userSought } from "./sought";
import type { TableRow } from "./table";
import { patience } from "./time";
import { settledOpen } from "./unfold";
import { whyUnread } from "./unread";

const notRead = (why: Reason | string): Observation => ({
  found: "not-read",
  row: null,
  fresh: false,
  ...whyUnread(why),
});

/**
 * Reads one user's row afresh: leaves any panel, presses the section's Refresh, waits until the page has asked its server and come to rest.
 * Writes nothing.
 */
export async function observe(labels: Labels, user: string): Promise<Observation> {
  const stuck = await closePanels(labels);
  if (stuck) return notRead(stuck);
  const sought = userSought(labels, user);
  const now = rowsOf(sought);
  if (!now) return notRead("License Allocations to Users is not open");
  const searched = searchedFor(labels, now.body);
  // Without the user's own search a row may have moved to another page of the list, so the search is the read.
  if (searched !== user && now.rows.length === 0) return await bySearch(labels, user);
  const asked = performance.now();
  const { body } = now;
  const unpressed = await pressSoon(() => theOne(body, "button", labels.button.Refresh), "Refresh");
  if (unpressed) return notRead(unpressed);
  const read = await settledOpen(
    labels,
    sought.section,
    () => {
      const found = atRest(sought);
      return found && listReadSince(asked, searched, sought.list) ? found : null;
    },
    (found) => describe(sought, found.rows),
    patience,
  );
  const rows = read && (await provenRows(sought, read));
  if (!rows) return notRead("the list was not read again");
  if (rows.length === 0 && searched !== user) return await bySearch(labels, user);
  return told(rows);
}

async function bySearch(labels: Labels, user: string): Promise<Observation> {
  const rows = await search(labels, userSought(labels, user));
  return isReason(rows) ? notRead(rows) : told(rows);
}

function told(rows: readonly TableRow[]): Observation {
  const [row, ...more] = rows;
  if (more.length > 0) return { found: "several", row: null, fresh: true, detail: `${rows.length} rows` };
  return row
    ? { found: "row", row: row.user, fresh: true, detail: "" }
    : { found: "no-row", row: null, fresh: true, detail: "" };
}
