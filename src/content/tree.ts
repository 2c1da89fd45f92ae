import { shadowOf } from "./shadow";

export type Scope = Document | ShadowRoot | Element;

/** What we put into the page ourselves, which no search may enter. Kept where the recorder, a script of its own, finds it too. */
const ours = ownElements();

function ownElements(): Set<Element> {
  const key = Symbol.for("license-sweep own elements");
  const kept: unknown = Reflect.get(globalThis, key);
  const elements = kept instanceof Set ? kept : new Set<Element>();
  Reflect.set(globalThis, key, elements);
  return elements;
}

export function leaveOut(element: Element): void {
  ours.add(element);
}

export const isOwn = (element: Element): boolean => ours.has(element);

/** The scope itself, every shadow root inside it and what is slotted into it, outermost first. */
export function rootsIn(scope: Scope): Scope[] {
  if (isPlain(scope)) return [scope];
  const found: Scope[] = [scope];
  const own = scope instanceof Element ? shadowOf(scope) : null;
  if (own) found.push(...rootsIn(own));
  for (const element of scope.querySelectorAll("*")) {
    if (ours.has(element)) continue;
    const inner = shadowOf(element);
    if (inner) found.push(...rootsIn(inner));
    // What is slotted into a part of a shadow tree stands outside that part; a whole document or root has it already.
    if (scope instanceof Element && element instanceof HTMLSlotElement)
      for (const slotted of element.assignedElements({ flatten: true })) found.push(...rootsIn(slotted));
  }
  return found;
}

/** Whether a whole document or shadow root has no other tree in it. Known until whatever runs now has ended: the page changes nothing until then. */
const plain = new Map<Node, boolean>();

function isPlain(scope: Scope): boolean {
  const root = scope instanceof Element ? scope.getRootNode() : scope;
  const known = plain.get(root);
  if (known !== undefined) return known;
  const found =
    (root instanceof Document || root instanceof ShadowRoot) &&
    [...root.querySelectorAll("*")].every((element) => ours.has(element) || isLeaf(element));
  if (plain.size === 0) queueMicrotask(() => plain.clear());
  plain.set(root, found);
  return found;
}

const isLeaf = (element: Element): boolean => !shadowOf(element) && !(element instanceof HTMLSlotElement);

/** Every element of the composed tree below the scope that fits a selector. Nothing is left out for an aria-hidden ancestor. */
export function queryAll(scope: Scope, selector: string): Element[] {
  return rootsIn(scope).flatMap((root) => {
    const inside = [...root.querySelectorAll(selector)].filter((element) => !ours.has(element));
    return root !== scope && root instanceof Element && root.matches(selector) ? [root, ...inside] : inside;
  });
}

/** The parent in the composed tree: the slot's host, the shadow host, or the plain parent. */
export function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Whether one element stands before another in the composed tree. Across shadow boundaries the browser's own answer is by chance. */
export function comesBefore(one: Element, other: Element): boolean {
  for (const at of inEachRoot(one))
    for (const to of inEachRoot(other))
      if (at.getRootNode() === to.getRootNode())
        return at !== to && (at.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return false;
}

/** An element, and the host of every shadow root around it, innermost first. */
function inEachRoot(element: Element): Element[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [element, ...inEachRoot(root.host)] : [element];
}

/** Whether `inner` is `outer` or lies inside it, shadow boundaries included. */
export function contains(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** The innermost element at a point of the window, through every shadow root. */
export function elementAt(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  for (let root = found && shadowOf(found); found && root; root = shadowOf(found)) {
    const inner: Element | null = root.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}

/** The innermost element that has the focus, through every shadow root. */
export function focusedElement(): Element | null {
  let found = document.activeElement;
  for (let root = found && shadowOf(found); found && root?.activeElement; root = shadowOf(found))
    found = root.activeElement;
  return found;
}

/** Rendered: not `display: none`, not `visibility: hidden`, not inside a collapsed section, with a box of its own. */
export function isVisible(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0;
}

/** The texts an element shows, in order, one per text node; hidden ones and our own left out. */
export const textsOf = (scope: Element): string[] => textNodesOf(scope).map(wholeOf);

/** What a text says. One that was cut short is whole in the title of what holds it, if that begins with the same letters. */
export function wholeOf({ data, parentElement }: Text): string {
  const text = data.trim();
  if (!text.endsWith("…") && !text.endsWith("...")) return text;
  const [, start = ""] = /^(.+?)\s*(?:…|\.{3})$/.exec(text) ?? [];
  const told = ["title", "aria-label", "mattooltip"].map((name) => parentElement?.getAttribute(name)?.trim() ?? "");
  const whole = [...new Set(told)].filter(
    (each) => start !== "" && each.length > start.length && each.startsWith(start),
  );
  return whole.length === 1 && whole[0] !== undefined ? whole[0] : text;
}

/** The text nodes `textsOf` reads. */
export function textNodesOf(scope: Element): Text[] {
  return rootsIn(scope).flatMap((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text) || node.data.trim() === "" || isDrawing(node.parentElement)) continue;
      if (isShown(node.parentElement)) texts.push(node);
    }
    return texts;
  });
}

/** A panel that was closed may keep its old text, hidden. */
const isShown = (element: Element | null): boolean => element?.checkVisibility({ visibilityProperty: true }) ?? true;

/** Icon fonts write their glyph as a word; it is not text anybody reads. Styles and scripts are not either. */
function isDrawing(element: Element | null): boolean {
  if (!element) return false;
  return element.matches('style, script, mat-icon, [role="img"], [data-ligature]') || element.closest("svg") !== null;
}
