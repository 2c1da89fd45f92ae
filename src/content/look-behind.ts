import type { Labels } from "../portal/labels/labels";
import { sameQuotas } from "../rules/check";
import { type Reason, reason } from "../run/page-reasons";
import { pressBehind } from "./act";
import type { Attempt } from "./attempt";
import { findOne } from "./find";
import { atRest, provenRows, rowsOf } from "./found";
import { describe, searchedFor } from "./locate";
import { isReason } from "./outcome";
import { sameSet } from "./panel-reading";
import { listReadSince } from "./requests";
import { sectionHeaders } from "./section";
import { groupSought, type Sought, userSought } from "./sought";
import { patience, until } from "./time";
import { fromBehind, settledOpen } from "./unfold";

/**
 * Reads the list behind an open panel again, right before Save: what another admin changed since the panel opened is not overwritten. Null
 * when it still shows what the panel opened with. The Save of a group's members sends differences only, and needs no look.
 */
export async function lookBehind(labels: Labels, { panel, user, group, without }: Attempt): Promise<Reason | null> {
  switch (panel?.name) {
    case "Edit License Allocation": {
      if (!user) return reason("panel-not-open");
      return await behind(labels, userSought(labels, user.email), "License Allocations to Users", (row) =>
        sameSet(row.user.licenses, user.licenses) ? null : row.user.licenses.join(", "),
      );
    }
    case "Edit Group Allocation Rule": {
      if (!group) return reason("panel-not-open");
      return await behind(
        labels,
        groupSought(labels, "licenses", group.name),
        "License Allocations to Groups",
        (row) =>
          sameSet(row.group.licenses, group.licenses) && sameQuotas(row.group.quotas, group.quotas)
            ? null
            : row.group.licenses.join(", "),
      );
    }
    case "Allocate Licenses":
      return without === null ? reason("panel-not-open") : await stillWithout(labels, without);
    case "Edit Group":
      return null;
    default:
      return reason("panel-not-open");
  }
}

/** `changed`: what a row shows by now, or null where that is what it showed before. */
async function behind<R extends { readonly element: Element }>(
  labels: Labels,
  sought: Sought<R>,
  section: keyof Labels["section"],
  changed: (row: R) => string | null,
): Promise<Reason | null> {
  // A panel that takes the whole page leaves no list to look at.
  if (sectionHeaders(labels, section).length === 0) return null;
  const rows = await readAgain(labels, sought);
  if (isReason(rows)) return rows;
  const row = sought.one(rows);
  if (isReason(row)) return reason("changed-while-open", "its row left the list");
  const now = changed(row);
  return now === null ? null : reason("changed-while-open", now);
}

/** The list still is searched for the user, and still shows no row. */
async function stillWithout(labels: Labels, user: string): Promise<Reason | null> {
  const sought = userSought(labels, user);
  const rows = await readAgain(labels, sought);
  if (isReason(rows)) return rows;
  const body = sought.body();
  if (!body || searchedFor(labels, body) !== user) return reason("changed-while-open", "the list moved");
  return rows.length === 0 ? null : reason("changed-while-open", `${user} has a row by now`);
}

/** Presses Refresh behind the panel, and gives the rows that answer to what is sought once the server was asked. */
async function readAgain<R extends { readonly element: Element }>(
  labels: Labels,
  sought: Sought<R>,
): Promise<readonly R[] | Reason> {
  const list = await until(() => {
    const now = rowsOf(sought);
    const refresh = now && findOne(now.body, "button", labels.button.Refresh);
    if (!now || refresh?.kind !== "one" || !(refresh.element instanceof HTMLElement)) return null;
    return { body: now.body, refresh: refresh.element };
  }, patience);
  if (!list) return reason("panel-not-settled", "the list behind it could not be read");
  const searched = searchedFor(labels, list.body);
  const asked = performance.now();
  pressBehind(list.refresh);
  const now = await settledOpen(
    labels,
    sought.section,
    () => {
      const found = atRest(sought);
      return found && listReadSince(asked, searched, sought.list) ? found : null;
    },
    (found) => describe(sought, found.rows),
    patience,
    fromBehind,
  );
  const rows = now && (await provenRows(sought, now));
  return rows ?? reason("panel-not-settled", "the list behind it was not read again");
}
