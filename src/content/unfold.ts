import type { Labels } from "../portal/labels/labels";
import { type Reason, reason } from "../run/page-reasons";
import { pressBehind } from "./act";
import { pressSoon } from "./patient";
import { isExpanded, sectionHeaders } from "./section";
import { settled, until } from "./time";

export type Section = keyof Labels["section"];

/** Two equal readings of a list, which may fold up as soon as it is read anew: then its section is opened again. Null once the deadline has passed. */
export async function settledOpen<T>(
  labels: Labels,
  section: Section | undefined,
  read: () => T | null,
  same: (value: T) => string,
  deadline: number,
  unfold: Unfold = byPointer,
): Promise<T | null> {
  if (section !== undefined) {
    const folded = (): Element | null => foldedHeader(labels, section);
    await until(() => (folded() || read() !== null ? true : null), deadline);
    if (folded() && (await unfold(() => folded() ?? reason("not-found", section), section))) return null;
  }
  return await settled(read, same, deadline);
}

type Unfold = (header: () => Element | Reason, section: Section) => Promise<Reason | null>;

const byPointer: Unfold = (header, section) => pressSoon(header, section);

/** The header lies behind an open panel. */
export const fromBehind: Unfold = async (header) => {
  const found = header();
  if (found instanceof HTMLElement) pressBehind(found);
  return null;
};

function foldedHeader(labels: Labels, section: Section): Element | null {
  const [header, ...more] = sectionHeaders(labels, section);
  return header && more.length === 0 && !isExpanded(header) ? header : null;
}
