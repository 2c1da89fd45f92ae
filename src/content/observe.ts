import type { Observation } from "../messages";
import type { Labels } from "../portal/labels/labels";
import { closePanels } from "./close-panel";
import { theOne } from "./find";
import { describe, patience, rowsOf, search, searchedFor } from "./locate";
import { pressSoon } from "./patient";
import { listReadSince } from "./requests";
import type { TableRow } from "./table";
import { settled } from "./time";

const notRead = (detail: string): Observation => ({ found: "not-read", row: null, fresh: false, detail });

/**
 * Reads one user's row afresh: leaves any panel, presses the section's Refresh, waits until the page has asked its server and come to rest.
 * Writes nothing.
 */
export async function observe(labels: Labels, user: string): Promise<Observation> {
  const stuck = await closePanels(labels);
  if (stuck) return notRead(stuck.text);
  const now = rowsOf(labels, user);
  if (!now) return notRead("License Allocations to Users is not open");
  const searched = searchedFor(labels, now.body);
  // Without the user's own search a row may have moved to another page of the list, so the search is the read.
  if (searched !== user && now.rows.length === 0) return await bySearch(labels, user);
  const asked = performance.now();
  const pressed = await pressRefresh(labels, now.body);
  if (pressed !== "") return notRead(pressed);
  const rows = await settled(() => freshRows(labels, user, searched, asked), describe, patience);
  if (!rows) return notRead("the list was not read again");
  if (rows.length === 0 && searched !== user) return await bySearch(labels, user);
  return told(rows);
}

async function bySearch(labels: Labels, user: string): Promise<Observation> {
  const rows = await search(labels, user);
  return "code" in rows ? notRead(rows.text) : told(rows);
}

async function pressRefresh(labels: Labels, body: Element): Promise<string> {
  return (await pressSoon(() => theOne(body, "button", labels.button.Refresh), "Refresh"))?.text ?? "";
}

function freshRows(labels: Labels, user: string, searched: string, asked: number): TableRow[] | null {
  const found = rowsOf(labels, user);
  if (!found || found.busy) return null;
  return listReadSince(asked, searched) ? found.rows : null;
}

function told(rows: readonly TableRow[]): Observation {
  const [row, ...more] = rows;
  if (more.length > 0) return { found: "several", row: null, fresh: true, detail: `${rows.length} rows` };
  return row
    ? { found: "row", row: row.user, fresh: true, detail: "" }
    : { found: "no-row", row: null, fresh: true, detail: "" };
}
