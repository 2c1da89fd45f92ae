import type { Page } from "../../replies.ts";

interface Listed {
  readonly displayName?: string;
  readonly name?: string;
  readonly email?: string;
}

/** `top` and `skip` as the portal sends them; `most` is what one answer may hold. */
export function pageOf<T>(rows: readonly T[], query: URLSearchParams, most: number): Page<T> {
  const top = Math.min(wholeNumber(query.get("top"), 25), most);
  const skip = wholeNumber(query.get("skip"), 0);
  return { results: rows.slice(skip, skip + top), totalCount: rows.length };
}

export function searched<T extends Listed>(rows: readonly T[], query: URLSearchParams): T[] {
  const words = (query.get("search") ?? "").trim().toLowerCase();
  const text = (row: Listed) => `${row.displayName ?? ""}\n${row.name ?? ""}\n${row.email ?? ""}`.toLowerCase();
  return words === "" ? [...rows] : rows.filter((row) => text(row).includes(words));
}

export function sortedBy<T>(rows: readonly T[], key: (row: T) => string, descending = false): T[] {
  const turn = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((one, other) => turn * (Number(one.key > other.key) - Number(one.key < other.key)))
    .map(({ row }) => row);
}

function wholeNumber(text: string | null, otherwise: number): number {
  return text !== null && /^\d+$/.test(text) ? Number(text) : otherwise;
}
