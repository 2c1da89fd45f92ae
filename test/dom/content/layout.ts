import { parentOf } from "../../../src/content/tree";

/** A box as the window sees it. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const nothing: Box = { x: 0, y: 0, width: 0, height: 0 };
const placed = new WeakMap<Element, () => Box>();

/** Gives an element a box of its own, `position: fixed` fashion; a function is asked at every reading, so it can move. */
export function place(element: Element, box: Box | (() => Box)): void {
  placed.set(element, typeof box === "function" ? box : () => box);
}

const styleOf = (element: Element): CSSStyleDeclaration | null =>
  element instanceof HTMLElement || element instanceof SVGElement ? element.style : null;

/** What a browser would say, by the `hidden` attribute and inline styles alone. */
export function isRendered(element: Element, visibilityToo: boolean): boolean {
  if (!element.isConnected) return false;
  let visibility = "";
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (isHidden(at)) return false;
    visibility ||= styleOf(at)?.visibility ?? "";
  }
  return !visibilityToo || visibility === "" || visibility === "visible";
}

const isHidden = (element: Element): boolean => element.hasAttribute("hidden") || styleOf(element)?.display === "none";

/** What an element holds in the flattened tree: its shadow root's content, what is slotted into it, or its children. */
function childrenOf(element: Element): Element[] {
  if (element instanceof HTMLSlotElement) return element.assignedElements();
  return [...(shadows.get(element) ?? element.shadowRoot ?? element).children];
}

/** Closed roots, which only a content script's browser would open. */
const shadows = new WeakMap<Element, ShadowRoot>();
export const rememberRoot = (host: Element, root: ShadowRoot): void => void shadows.set(host, root);
export const closedRootOf = (host: Element): ShadowRoot | null => shadows.get(host) ?? null;

const line = 20;

/** Every rendered element's box: leaves stand below one another, a parent is as large as what is in it. */
function layout(): Map<Element, Box> {
  const boxes = new Map<Element, Box>();
  let y = 0;
  const visit = (element: Element): Box => {
    const own = placed.get(element)?.();
    const from = y;
    // Whatever is around it is rendered, or it would not be asked.
    if (isHidden(element)) return nothing;
    const inner = childrenOf(element).map(visit);
    if (inner.every(({ height }) => height === 0)) y += line;
    const box = own ?? { x: 10, y: from, width: 200, height: y - from };
    boxes.set(element, box);
    return own ? nothing : box;
  };
  visit(document.documentElement);
  return boxes;
}

export function boxOf(element: Element): Box {
  const boxes = layout();
  return boxes.get(element) ?? boxes.get(listed(element)) ?? nothing;
}

/** happy-dom's own methods run on another object than the one it hands out for a select: the one that stands in the same place. */
function listed(element: Element): Element {
  let place = 0;
  for (let at = element.previousElementSibling; at; at = at.previousElementSibling) place += 1;
  return element.parentElement?.children[place] ?? element;
}

const holds = ({ x, y, width, height }: Box, left: number, top: number): boolean =>
  left >= x && left < x + width && top >= y && top < y + height;

/** The element on top at a point: one placed by itself lies over the flow; inside the flow the innermost counts. */
export function elementAt(left: number, top: number, root: Document | ShadowRoot): Element | null {
  const boxes = [...layout()].filter(([element, box]) => isRendered(element, true) && holds(box, left, top));
  const above = boxes.filter(([element]) => isAbove(element));
  const [hit] = (above.length > 0 ? above : boxes).sort(([one], [other]) => depth(other) - depth(one));
  for (let at = hit?.[0] ?? null; at; at = parentOf(at)) if (at.getRootNode() === root) return at;
  return null;
}

function isAbove(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) if (placed.has(at)) return true;
  return false;
}

function depth(element: Element): number {
  let count = 0;
  for (let at = parentOf(element); at; at = parentOf(at)) count += 1;
  return count;
}
