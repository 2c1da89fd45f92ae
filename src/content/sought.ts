import type { Place, Subject } from "../flows/steps";
import type { Labels } from "../portal/labels/labels";
import { normalizeText, sameLabel } from "../rules/normalize";
import { type Reason, reason } from "../run/page-reasons";
import { groupListBody } from "./accounts-list";
import { type GroupRow, readGroupTable } from "./group-table";
import type { ListName } from "./requests";
import { sectionBody } from "./section";
import { readTable, type TableRow } from "./table";
import type { Section } from "./unfold";

/** What is looked for, and in which list. Found again at every attempt, never kept. */
export interface Sought<R> {
  readonly list: ListName;
  /** The section it stands in, if it stands in one. */
  readonly section?: Section;
  /** What the list is called in a reason. */
  readonly title: string;
  /** What its search is asked for. */
  readonly words: string;
  /** Names may stand in a list twice: then every row that answers to the name must be seen before one is chosen. */
  readonly needsAll: boolean;
  body(): Element | null;
  read(body: Element): { readonly rows: readonly R[]; readonly busy: boolean } | null;
  is(row: R): boolean;
  /** Whether a row may be in the answer to the search. */
  fits(row: R): boolean;
  /** The one that is meant among the rows that answer to it. */
  one(rows: readonly R[]): R | Reason;
  /** What a row shows, so that two readings can be compared. */
  shows(row: R): unknown;
  /** The same as one text. */
  key(row: R): string;
  /** Whose a row is, as far as it shows: that does not change with what the row says besides. */
  whose(row: R): string;
}

/** A user, by e-mail, in the list of direct allocations. */
export function userSought(labels: Labels, user: string): Sought<TableRow> {
  const email = user.toLowerCase();
  return {
    list: "users",
    section: "License Allocations to Users",
    title: "License Allocations to Users",
    words: user,
    needsAll: false,
    body: () => sectionBody(labels, "License Allocations to Users"),
    read: (body) => readTable(body, labels),
    is: (row) => row.user.email === email,
    fits: (row) => `${row.user.email} ${row.user.name}`.toLowerCase().includes(email),
    one: ([row, ...more]) => (more.length > 0 ? reason("row-ambiguous", user) : (row ?? reason("row-not-found", user))),
    shows: (row) => row.user,
    key: (row) => JSON.stringify(row.user),
    whose: (row) => row.user.email,
  };
}

/** A group, by name, in the list of group allocations or in the list of groups on the accounts pages. */
export function groupSought(labels: Labels, place: Place, group: string): Sought<GroupRow> {
  const licenses = place === "licenses";
  const words = group.toLowerCase();
  return {
    list: licenses ? "groups" : "account-groups",
    ...(licenses && { section: "License Allocations to Groups" }),
    title: licenses ? "License Allocations to Groups" : "Groups",
    words: group,
    needsAll: true,
    body: () => (licenses ? sectionBody(labels, "License Allocations to Groups") : groupListBody(labels)),
    read: (body) => readGroupTable(body, labels, licenses ? ["Name", "Licenses"] : ["Name"]),
    is: (row) => sameLabel(row.group.name, group),
    fits: (row) => row.group.name.toLowerCase().includes(words) || sameLabel(row.group.name, group),
    one: (rows) => chosen(rows, group),
    shows: (row) => row.group,
    key: (row) => JSON.stringify(row.group),
    whose: (row) => `${normalizeText(row.group.name)} ${row.group.kind}`,
  };
}

/** Of several groups of one name only the one local group is ever meant, and only where the kind of every one of them is shown. */
function chosen(rows: readonly GroupRow[], group: string): GroupRow | Reason {
  const [row, ...more] = rows;
  if (!row) return reason("row-not-found", group);
  if (more.length === 0) return row;
  const local = rows.filter(({ group: { kind } }) => kind === "local");
  const directory = rows.filter(({ group: { kind } }) => kind === "directory");
  const [only] = local;
  return only && local.length === 1 && directory.length === rows.length - 1
    ? only
    : reason("row-ambiguous", `${rows.length} groups called ${group}`);
}

/** The row of a subject of either kind. */
export const isAboutUser = (of: Subject): of is Extract<Subject, { user: string }> => "user" in of;
