import type { Labels } from "../portal/labels/labels";
import { type Reason, reason } from "../run/page-reasons";
import { askAnew } from "./ask-anew";
import { firstPage, nextPage, noteDeaf, type Paged } from "./list-pages";
import { isReason } from "./outcome";
import type { Sought } from "./sought";

interface Row {
  readonly element: Element;
}

interface Seen {
  readonly is: boolean;
  readonly shows: unknown;
}

/**
 * Where a search asks nobody it covers only the page that is shown: then the list is read afresh without it, page by page, until a row that is
 * sought stands there, or to its end. Null once one of these is so; the list stays at that page.
 */
export async function sweep<R extends Row>(labels: Labels, sought: Sought<R>): Promise<Reason | null> {
  const { list, title, section } = sought;
  const paged: Paged<Seen> = {
    list,
    title,
    ...(section && { section }),
    body: sought.body,
    read: (body) => {
      const table = sought.read(body);
      if (!table) return null;
      const { rows, busy } = table;
      return {
        busy,
        rows: rows.map((row) => ({ is: sought.is(row), shows: sought.shows(row) })),
        elements: rows.map(({ element }) => element),
      };
    },
  };
  noteDeaf(list);
  const unasked = await askAnew(labels, paged);
  if (unasked) return unasked;
  let part = await firstPage(labels, paged);
  while (!isReason(part) && part.more && !part.rows.some(({ is }) => is)) {
    if (sought.needsAll) return reason("row-ambiguous", "more rows may answer to it than one page shows");
    part = await nextPage(labels, paged);
  }
  if (isReason(part)) return part;
  return part.shown === null ? reason("not-read-back", `${title}: whether that is the whole list is not shown`) : null;
}
