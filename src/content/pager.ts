import { parentOf, textNodesOf } from "./tree";

/** "1–25 of 400": first, last, and how many there are in all; one word between the last two, so that "of more than 400" is no total. */
const numbers = /^\D*(\d[\d.,\s]*)\s*[-–—～〜]\s*(\d[\d.,\s]*)\s*[^\d\s]{1,5}\s+(\d[\d.,\s]*)\D*$/;

const cell = 'tbody, [role="cell"], [role="gridcell"], [role="rowheader"]';

export interface Pager {
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

/** The page numbers of a list, which stand outside its entries: a date in an entry looks much the same. */
export function pagerOf(body: Element, entry: string = cell): Pager | null {
  for (const node of textNodesOf(body)) {
    const match = numbers.exec(node.data.trim());
    if (!match || isInside(node.parentElement, body, entry)) continue;
    const [from, to, total] = match.slice(1).map((digits) => Number(digits.replace(/\D/g, "")));
    if (from === undefined || to === undefined || total === undefined) continue;
    if (from <= to && to <= total) return { from, to, total };
  }
  return null;
}

function isInside(element: Element | null, body: Element, entry: string): boolean {
  for (let at = element; at && at !== body; at = parentOf(at)) if (at.matches(entry)) return true;
  return false;
}
