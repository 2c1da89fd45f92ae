import { type Reason, reason } from "../run/page-reasons";
import { arrive, giveBack, goAway, pressDown } from "./pointer";
import { isDropped, moment } from "./time";
import { contains, elementAt, focusedElement, isVisible, parentOf } from "./tree";

/** Null when it was pressed; otherwise why it was not. Nothing was sent to the page then. */
export type Pressed = Reason | null;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const boxOf = (element: Element): Box => element.getBoundingClientRect();
const sameBox = (one: Box, other: Box): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;

/** By itself, or by anything around it, outside its shadow root too. */
function disabled(element: Element): boolean {
  if (element.matches(":disabled")) return true;
  for (let at: Element | null = element; at; at = parentOf(at))
    if (at.matches('[aria-disabled="true"], [inert]')) return true;
  return false;
}

/** A label drawn over its own checkbox, or a control drawn by its parent, is no cover. */
function reaches(hit: Element, element: Element): boolean {
  if (contains(element, hit)) return true;
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  return (
    labels.some((label) => contains(label, hit)) || (parentOf(element) === hit && element instanceof HTMLInputElement)
  );
}

/** Brings an element into the middle of the window. */
export const toMiddle = (element: Element): void =>
  element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });

/** Whether an element can be pressed now: visible, enabled, at rest, nothing over its middle. Changes nothing but the scroll position. */
async function ready(element: Element, name: string): Promise<Pressed> {
  if (!element.isConnected || !isVisible(element)) return reason("not-visible", name);
  if (disabled(element)) return reason("not-enabled", name);
  let before = boxOf(element);
  if (!insideWindow(before)) {
    toMiddle(element);
    before = boxOf(element);
  }
  for (let reading = 0; ; reading += 1) {
    await moment();
    const now = boxOf(element);
    if (sameBox(before, now)) break;
    if (reading >= 60) return reason("not-stable", name);
    before = now;
  }
  if (!element.isConnected) return reason("not-visible", name);
  if (disabled(element)) return reason("not-enabled", name);
  const over = cover(element);
  if (over === "") return null;
  // A banner at the edge of the window covers what happens to be under it: the middle of the window may be free.
  toMiddle(element);
  leaveTooltip(element);
  return cover(element) === "" ? null : reason("covered", `${name}, by ${over}`);
}

/** What lies over the middle of an element, in a word or two; empty for nothing. */
function cover(element: Element): string {
  const { x, y, width, height } = boxOf(element);
  const hit = elementAt(x + width / 2, y + height / 2);
  if (hit && reaches(hit, element)) return "";
  return hit ? `"${(hit.textContent ?? "").trim().slice(0, 40) || hit.localName}"` : "the edge of the window";
}

/** A panel that closes gives the focus back to the icon that opened it, whose tooltip then lies over the next row until the focus goes. */
function leaveTooltip(element: Element): void {
  const { x, y, width, height } = boxOf(element);
  let at = elementAt(x + width / 2, y + height / 2);
  while (at && !at.matches('[role="tooltip"]')) at = parentOf(at);
  const focused = at && focusedElement();
  if (focused instanceof HTMLElement) focused.blur();
}

const insideWindow = (box: Box): boolean =>
  box.y >= 0 && box.x >= 0 && box.y + box.height <= innerHeight && box.x + box.width <= innerWidth;

/**
 * Presses like a careful person: the checks of `ready`, the pointer arrives, a last question (`still`: may it be pressed at this very moment?),
 * then the rest of the pointer sequence and exactly one click, in one go so that the page cannot come between.
 */
export async function press(element: Element, name: string, still: () => Pressed = () => null): Promise<Pressed> {
  const unready = await ready(element, name);
  if (unready) return unready;
  const title = element.getAttribute("title");
  arrive(element);
  giveBack(element, title);
  // A page may move its rows when the pointer comes: only what is still right after that is pressed.
  const wrong = wrongNow(element, name) ?? still();
  if (!wrong) pressDown(element);
  goAway(element);
  giveBack(element, title);
  return wrong;
}

/** Presses what lies behind an open panel and only reads, like Refresh. A pointer could not reach it, so no pointer is claimed. */
export function pressBehind(element: HTMLElement): void {
  element.click();
}

function wrongNow(element: Element, name: string): Pressed {
  if (isDropped()) return reason("worker-restarted");
  return !element.isConnected || disabled(element) ? reason("not-enabled", name) : null;
}

/** Replaces the text of a field as if typed. From a content script a plain value and a bubbling `input` event reach every known family. */
export function type(field: Element, text: string): void {
  if (!(field instanceof HTMLInputElement)) return;
  field.focus({ preventScroll: true });
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertText" }));
}
