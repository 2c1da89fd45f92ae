import type { GroupPart } from "../messages";
import type { Labels } from "../portal/labels/labels";
import type { GroupLine } from "../rules/model";
import { type Reason, reason } from "../run/page-reasons";
import { findOne } from "./find";
import { readGroupTable } from "./group-table";
import { firstPage, nextPage, type Paged } from "./list-pages";
import { sectionBody } from "./section";

/** One page of the list of group allocations, from the first page on. Expects the section to be open; reads only. */
export async function readGroups(labels: Labels, from: "start" | "next"): Promise<GroupPart | Reason> {
  const body = () => sectionBody(labels, "License Allocations to Groups");
  const groups: Paged<GroupLine> = {
    list: "groups",
    section: "License Allocations to Groups",
    title: "License Allocations to Groups",
    body,
    read: (around) => {
      const table = readGroupTable(around, labels, ["Name", "Licenses"]);
      return (
        table && {
          busy: table.busy,
          rows: table.rows.map(({ group }) => group),
          elements: table.rows.map(({ element }) => element),
        }
      );
    },
  };
  if (from === "next") return await nextPage(labels, groups);
  const around = body();
  // Without it a list that was read long ago could not be told from a fresh one.
  if (around && findOne(around, "button", labels.button.Refresh).kind !== "one")
    return reason("not-found", "Refresh", groups.title);
  return await firstPage(labels, groups);
}
