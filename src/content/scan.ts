import type { ScanPart } from "../messages";
import type { Labels } from "../portal/labels/labels";
import type { Reason } from "../run/page-reasons";
import { firstPage, nextPage, type Paged } from "./list-pages";
import { isReason } from "./outcome";
import { sectionBody } from "./section";
import { adminShown, totalsShown } from "./shown";
import { readTable, type TableRow } from "./table";

/** One page of the list of users, from the first page on. Expects the section to be open; reads only, and moves about in the list. */
export async function scan(labels: Labels, from: "start" | "next"): Promise<ScanPart | Reason> {
  const users: Paged<TableRow["user"]> = {
    list: "users",
    section: "License Allocations to Users",
    title: "License Allocations to Users",
    body: () => sectionBody(labels, "License Allocations to Users"),
    read: (body) => {
      const table = readTable(body, labels);
      return (
        table && {
          busy: table.busy,
          rows: table.rows.map(({ user }) => user),
          elements: table.rows.map(({ element }) => element),
        }
      );
    },
  };
  const part = from === "start" ? await firstPage(labels, users) : await nextPage(labels, users);
  return isReason(part) ? part : { ...part, totals: totalsShown(labels), admin: adminShown() };
}
