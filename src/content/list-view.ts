import { isCovered, roomOf, type Span } from "./row-chain";
import { parentOf, queryAll, textNodesOf } from "./tree";

/** What scrolls a list, and between which lines of the window its rows belong. Pixels. */
export interface ListView {
  readonly scroller: Element;
  readonly spans: readonly Span[];
  /** What of the scroller is in sight. */
  readonly sight: Span;
  /** From what stands above the rows to what stands below them, in sight or not. */
  readonly whole: Span;
}

/** How the rows of a list stand in what scrolls them; null where nothing does. */
export function viewOf(rows: readonly Element[]): ListView | null {
  const [first] = rows;
  const last = rows.at(-1);
  const scroller = last ? scrollerOf(last) : null;
  if (!first || !last || !scroller) return null;
  const spans = rows.map(spanOf);
  const inside = contentOf(scroller);
  const sight = sightOf(scroller);
  const [above, below] = around(scroller, first, last, sight);
  return {
    scroller,
    spans,
    sight,
    whole: { top: Math.max(inside.top, ...above), bottom: Math.min(inside.bottom, ...below) },
  };
}

/** Whether every row that belongs between what stands above and what stands below is in the page. */
export const showsWhole = ({ spans, whole }: ListView): boolean => isCovered(spans, whole.top, whole.bottom);

/** Whether every row that belongs into sight is in the page. */
export const showsSight = ({ spans, sight, whole }: ListView): boolean =>
  isCovered(spans, Math.max(sight.top, whole.top), Math.min(sight.bottom, whole.bottom));

/** Whether only the room below the last row is not filled, and could hold but a few. */
export const endsInRoom = ({ spans, sight, whole }: ListView): boolean => {
  const bottom = Math.max(...spans.map((span) => span.bottom));
  return isCovered(spans, Math.max(sight.top, whole.top), bottom) && whole.bottom - bottom < 3 * roomOf(spans);
};

export const isAtEnd = (scroller: Element): boolean =>
  scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;

const isWindow = (scroller: Element): boolean => scroller === document.scrollingElement;

const spanOf = (element: Element): Span => {
  const { top, bottom } = element.getBoundingClientRect();
  return { top, bottom };
};

/** The nearest surrounding that is higher inside than outside, as far out as the window itself. */
function scrollerOf(row: Element): Element | null {
  for (let at = parentOf(row); at; at = parentOf(at)) {
    const { overflowY, position } = getComputedStyle(at);
    const higher = at.scrollHeight > at.clientHeight + 1 && at.clientHeight > 0;
    if (higher && (/auto|scroll|overlay/.test(overflowY) || isWindow(at))) return at;
    if (position === "fixed") return null;
  }
  return null;
}

/** All that is inside a scroller, in sight or not. */
function contentOf(scroller: Element): Span {
  const top = scroller.getBoundingClientRect().top - (isWindow(scroller) ? 0 : scroller.scrollTop);
  return { top, bottom: top + scroller.scrollHeight };
}

function sightOf(scroller: Element): Span {
  if (isWindow(scroller)) return { top: 0, bottom: innerHeight };
  const { top } = scroller.getBoundingClientRect();
  return { top, bottom: top + scroller.clientHeight };
}

const controls = "input, button, select, textarea, img, svg, hr";

/** Bottoms of what stands above the rows, and tops of what stands below them. */
function around(scroller: Element, first: Element, last: Element, sight: Span): readonly [number[], number[]] {
  const { left, right, top } = first.getBoundingClientRect();
  const end = last.getBoundingClientRect().bottom;
  const texts = textNodesOf(scroller).flatMap(({ parentElement }) => parentElement ?? []);
  const above: number[] = [];
  const below: number[] = [];
  for (const element of new Set([...texts, ...queryAll(scroller, controls)])) {
    const box = element.getBoundingClientRect();
    if (box.height === 0 || box.right <= left || box.left >= right) continue;
    const place = first.compareDocumentPosition(element);
    if (place & Node.DOCUMENT_POSITION_PRECEDING && !(place & Node.DOCUMENT_POSITION_CONTAINS)) {
      // What stays in sight while the list is scrolled says nothing of where the list begins.
      const stays = scroller.scrollTop > 1 && box.bottom > sight.top && isPinned(element, scroller);
      if (box.bottom <= top + 1 && !stays) above.push(box.bottom);
    } else if (last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING && !last.contains(element)) {
      if (box.top >= end - 1) below.push(box.top);
    }
  }
  return [above, below];
}

function isPinned(element: Element, scroller: Element): boolean {
  for (let at: Element | null = element; at && at !== scroller; at = parentOf(at))
    if (/sticky|fixed/.test(getComputedStyle(at).position)) return true;
  return false;
}
