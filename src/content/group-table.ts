import type { Labels } from "../portal/labels/labels";
import type { GroupLine } from "../rules/model";
import { normalizeText } from "../rules/normalize";
import { limitedLicensesIn } from "./license-texts";
import { type GridRow, readGrid } from "./table";
import { queryAll, textsOf } from "./tree";

/** One row of a list of groups. */
export interface GroupRow {
  readonly element: Element;
  readonly group: GroupLine;
}

/** The list of groups of a section or page; null where it is not there, or cannot be told from another table. */
export function readGroupTable(
  body: Element,
  labels: Labels,
  needed: readonly ("Name" | "Licenses")[],
): { readonly rows: readonly GroupRow[]; readonly busy: boolean } | null {
  const grid = readGrid(body, labels, needed);
  if (!grid) return null;
  const name = grid.place("Name");
  const licenses = grid.place("Licenses");
  const type = grid.place("Type");
  const rows = grid.rows.map((row): GroupRow => {
    const called = row.texts[name]?.[0] ?? "";
    const given = limitedLicensesIn(row.texts[licenses] ?? [], labels);
    return {
      element: row.element,
      group: { name: called, kind: kindOf(row, called, name, type, labels), ...given },
    };
  });
  return { rows, busy: grid.busy };
}

/** Local or of the directory, by the name of an icon beside the group's name or by the column that tells; never by the group's name. */
function kindOf({ cells }: GridRow, called: string, name: number, type: number, labels: Labels): GroupLine["kind"] {
  const is = (kind: keyof Labels["kind"], text: string): boolean =>
    labels.kind[kind].some((spelling) => normalizeText(spelling) === normalizeText(text));
  if (is("everyone", called)) return "everyone";
  const beside = cells[name];
  const told = cells[type];
  const texts = [...(beside ? iconNames(beside) : []), ...(told ? [...textsOf(told), ...iconNames(told)] : [])];
  const local = texts.some((text) => is("local", text));
  const directory = texts.some((text) => is("directory", text));
  if (local === directory) return "unknown";
  return local ? "local" : "directory";
}

/** What the icons of a cell are called. */
const iconNames = (cell: Element): string[] =>
  queryAll(cell, "[aria-label], [title], [alt], [mattooltip], svg title").flatMap((element) => [
    ...["aria-label", "title", "alt", "mattooltip"].flatMap((name) => element.getAttribute(name) ?? []),
    ...(element.localName === "title" ? [element.textContent ?? ""] : []),
  ]);
