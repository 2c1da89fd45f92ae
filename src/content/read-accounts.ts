import type { AccountPart, GroupPart } from "../messages";
import type { Labels } from "../portal/labels/labels";
import type { Account, GroupLine } from "../rules/model";
import { normalizeText } from "../rules/normalize";
import { type Reason, reason } from "../run/page-reasons";
import { accountListBody, groupListBody } from "./accounts-list";
import { askAnew } from "./ask-anew";
import { readGroupTable } from "./group-table";
import { firstPage, nextPage, type Paged } from "./list-pages";
import { isReason } from "./outcome";
import { emailsIn, type Grid, type GridRow, readGrid } from "./table";
import { queryAll } from "./tree";

/** One page of the list of accounts, from the first page on. Expects its tab to be open; reads only. */
export async function readAccounts(labels: Labels, from: "start" | "next"): Promise<AccountPart | Reason> {
  return await read(labels, from, {
    list: "accounts",
    title: "User accounts",
    body: () => accountListBody(labels),
    read: (body) => {
      const grid = readGrid(body, labels, ["Name"]);
      return (
        grid && {
          busy: grid.busy,
          rows: grid.rows.map((row) => accountOf(row, grid, labels)),
          elements: grid.rows.map(({ element }) => element),
        }
      );
    },
  });
}

/** One page of the groups the accounts pages list. Expects the tab of groups to be open; reads only. */
export async function readAccountGroups(labels: Labels, from: "start" | "next"): Promise<GroupPart | Reason> {
  const groups: Paged<GroupLine> = {
    list: "account-groups",
    title: "Groups",
    body: () => groupListBody(labels),
    read: (body) => {
      const table = readGroupTable(body, labels, ["Name"]);
      return (
        table && {
          busy: table.busy,
          rows: table.rows.map(({ group }) => ({ ...group, quotas: {} })),
          elements: table.rows.map(({ element }) => element),
        }
      );
    },
  };
  return await read(labels, from, groups);
}

async function read<R>(labels: Labels, from: "start" | "next", paged: Paged<R>) {
  if (from === "next") return await nextPage(labels, paged);
  const unasked = await askAnew(labels, paged);
  if (unasked) return unasked;
  const part = await firstPage(labels, paged);
  // Rows without page numbers and without a next page: what the list holds beyond them cannot be told.
  if (!isReason(part) && part.rows.length === 0 && part.shown === null) return reason("page-loading", paged.title);
  return part;
}

function accountOf({ cells, texts }: GridRow, grid: Grid, labels: Labels): Account {
  const at = grid.place("Name");
  const type = grid.place("Type");
  const [email, ...more] = emailsIn(texts.flat());
  const [name = ""] = (texts[at] ?? []).filter((text) => emailsIn([text]).length === 0);
  const beside = [cells[at], cells[type]].flatMap((cell) => (cell ? marksIn(cell) : []));
  const said = [...beside, ...(texts[type] ?? [])].map(normalizeText);
  const is = (kind: "local" | "directory" | "pending", among: readonly string[]): boolean =>
    labels.kind[kind].some((spelling) => among.includes(normalizeText(spelling)));
  const local = is("local", said);
  const others = texts.filter((_, place) => place !== at).flat();
  return {
    email: email && more.length === 0 ? email : "",
    name,
    kind: kindOf(local, is("directory", said)),
    pending: is("pending", others.map(normalizeText)),
  };
}

function kindOf(local: boolean, directory: boolean): Account["kind"] {
  if (local === directory) return "unknown";
  return local ? "local" : "directory";
}

/** What the icons of a cell are called. */
const marksIn = (cell: Element): string[] =>
  queryAll(cell, "[aria-label], [title], [alt], [mattooltip]").flatMap((element) =>
    ["aria-label", "title", "alt", "mattooltip"].flatMap((name) => element.getAttribute(name) ?? []),
  );
