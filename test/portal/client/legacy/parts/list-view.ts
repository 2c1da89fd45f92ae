import type { Page } from "../../../replies.ts";
import { messageOf } from "../../api/call.ts";
import { firstListing, type Listing } from "../../api/listing.ts";
import { labels } from "../../labels/labels.ts";
import { knobs } from "../../settings.ts";
import { type Child, make } from "./make.ts";
import { pager } from "./pager.ts";
import { jss } from "./style.ts";

const debounce = 300;

interface Options<T> {
  readonly columns: readonly string[];
  readonly fetchPage: (listing: Listing) => Promise<Page<T>>;
  /** What the cells of a row show. */
  readonly cells: (row: T) => readonly (readonly Child[])[];
  readonly searchable: boolean;
  /** Buttons beside the search field. */
  readonly tools?: readonly Child[];
}

export interface ListView {
  readonly element: HTMLElement;
  refresh(): void;
}

/** A table read from the server page by page. Its first line is told from the others by its cells alone. */
export function listView<T>({ columns, fetchPage, cells, searchable, tools = [] }: Options<T>): ListView {
  let listing = firstListing;
  let asked = 0;
  const rows = make("tbody");
  const below = make("div");
  const head = make("tr", {}, ...columns.map((title) => make("th", { class: jss.cell }, title)));

  function show({ results, totalCount }: Page<T>): void {
    const lines = results.map((row) =>
      make("tr", {}, ...cells(row).map((cell) => make("td", { class: jss.cell }, ...cell))),
    );
    const none = make("tr", {}, make("td", { class: jss.cell, colspan: String(columns.length) }, labels.noRows));
    rows.replaceChildren(head, ...(lines.length > 0 ? lines : [none]));
    below.replaceChildren(pager(listing, totalCount, change));
  }

  function read(): void {
    asked += 1;
    const mine = asked;
    if (!knobs["stale-rows"]) rows.replaceChildren(head);
    fetchPage(listing)
      .then((page) => mine === asked && show(page))
      .catch((problem: unknown) => below.replaceChildren(`${labels.loadFailed}: ${messageOf(problem)}`));
  }

  function change(to: Partial<Listing>): void {
    listing = { ...listing, ...to };
    read();
  }

  read();
  const search = searchable && searchField((words) => change({ search: words, page: 0 }));
  const element = make("div", {}, make("div", { class: jss.tools }, search, ...tools), make("table", {}, rows), below);
  return { element, refresh: read };
}

function searchField(onSearch: (words: string) => void): HTMLElement {
  const field = make("input", { type: "text", placeholder: labels.search });
  let timer: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => onSearch(field.value), debounce);
  });
  return field;
}
