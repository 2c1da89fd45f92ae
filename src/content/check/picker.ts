import type { Labels } from "../../portal/labels/labels";
import type { Pointed } from "../../run/page-check-shape";
import { contains, elementAt, isVisible } from "../tree";
import { lessonFrom, scopeOf, type Target } from "./lesson";
import { drawBoxes, type Overlay, overlay } from "./overlay";
import { meantBy, pointable } from "./pointed-element";

type Told = (pointed: Pointed | null) => void;

interface Picking {
  readonly labels: Labels;
  readonly target: Target;
  readonly told: Told;
  readonly over: Overlay;
  /** What would be chosen now. */
  at: Element | null;
}

let picking: Picking | null = null;

/** Everything an admin's hands can send to a page. None of it reaches the portal while something is pointed at. */
const inputs = [
  ...["pointerdown", "pointerup", "pointermove", "pointerover", "pointerout", "pointerenter", "pointerleave"],
  ...["mousedown", "mouseup", "mousemove", "mouseover", "mouseout", "click", "dblclick", "auxclick", "contextmenu"],
  ...[
    "touchstart",
    "touchmove",
    "touchend",
    "keydown",
    "keyup",
    "keypress",
    "beforeinput",
    "dragstart",
    "drop",
    "paste",
  ],
] as const;

const style = `
  :host { pointer-events: auto; cursor: crosshair; }
  p { position: fixed; left: 50%; top: 12px; transform: translateX(-50%); margin: 0; max-width: 80vw; padding: 10px 16px;
    border-radius: 8px; font: 14px/1.45 system-ui, sans-serif; color: #fff; background: #14233a; box-shadow: 0 4px 16px #0006; }
  kbd { padding: 0 5px; border: 1px solid #fff8; border-radius: 4px; font: inherit; }
`;

/** Lets the admin point at one element, by pointer or keyboard. `what` is the element in words. Nothing is pressed in the portal meanwhile. */
export function startPicking(labels: Labels, target: Target, what: string, told: Told): void {
  stopPicking();
  const over = overlay("license-sweep-picker", style);
  const text = document.createElement("p");
  text.setAttribute("role", "status");
  text.append(`Click the ${what}. `, key("Tab"), " moves on, ", key("Enter"), " chooses, ", key("Esc"), " leaves.");
  over.root.append(text);
  picking = { labels, target, told, over, at: null };
  for (const type of inputs) window.addEventListener(type, swallow, { capture: true, passive: false });
  window.addEventListener("wheel", scroll, { capture: true, passive: false });
  document.documentElement.append(over.host);
}

function key(name: string): HTMLElement {
  const element = document.createElement("kbd");
  element.textContent = name;
  return element;
}

/** Ends it without choosing. */
export function stopPicking(): void {
  if (!picking) return;
  picking.over.host.remove();
  for (const type of inputs) window.removeEventListener(type, swallow, { capture: true });
  window.removeEventListener("wheel", scroll, { capture: true });
  picking = null;
}

function swallow(event: Event): void {
  event.stopImmediatePropagation();
  event.preventDefault();
  // Only the admin's own hands point: what a page sends itself is swallowed and means nothing.
  if (!picking || !event.isTrusted) return;
  if (event instanceof KeyboardEvent) {
    if (event.type === "keydown") onKey(picking, event);
  } else if (event instanceof MouseEvent) onPointer(picking, event);
}

function onPointer(now: Picking, event: MouseEvent): void {
  if (event.type === "mousemove") hover(now, aimedAt(now, event));
  if (event.type !== "click" || event.button !== 0) return;
  const hit = aimedAt(now, event);
  if (hit) choose(now, hit);
}

/** What is aimed at. A control that is switched off may let the pointer through to what is around it. */
function aimedAt(now: Picking, event: MouseEvent): Element | null {
  const { labels, target } = now;
  const hit = hitAt(now, event);
  if (!hit || meantBy(hit, target.kind)) return hit;
  const inside = pointable(scopeOf(labels, target), target.kind).filter(
    (element) => contains(hit, element) && holdsPoint(element, event),
  );
  return inside.length === 1 ? (inside[0] ?? hit) : hit;
}

function holdsPoint(element: Element, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return clientX >= left && clientX < right && clientY >= top && clientY < bottom;
}

/** What lies below our own cover. */
function hitAt({ over: { host } }: Picking, { clientX, clientY }: MouseEvent): Element | null {
  host.style.setProperty("pointer-events", "none", "important");
  const hit = elementAt(clientX, clientY);
  host.style.removeProperty("pointer-events");
  return hit;
}

function hover(now: Picking, hit: Element | null): void {
  now.at = hit && meantBy(hit, now.target.kind);
  drawBoxes(now.over.root, now.at ? [now.at] : [], "");
}

function onKey(now: Picking, { key: pressed, shiftKey }: KeyboardEvent): void {
  if (pressed === "Escape") end(now, null);
  else if (pressed === "Enter") {
    if (now.at) choose(now, now.at);
  } else move(now, pressed, shiftKey);
}

function move(now: Picking, pressed: string, shiftKey: boolean): void {
  const back = pressed === "ArrowUp" || pressed === "ArrowLeft" || (pressed === "Tab" && shiftKey);
  if (!back && pressed !== "ArrowDown" && pressed !== "ArrowRight" && pressed !== "Tab") return;
  const all = pointable(scopeOf(now.labels, now.target), now.target.kind).filter(isVisible);
  const place = now.at ? all.indexOf(now.at) : -1;
  const next = back ? all.at(Math.max(place, 0) - 1) : all[(place + 1) % Math.max(all.length, 1)];
  if (!next) return;
  next.scrollIntoView({ block: "nearest", inline: "nearest" });
  now.at = next;
  drawBoxes(now.over.root, [next], "");
}

function choose(now: Picking, hit: Element): void {
  const pointed = lessonFrom(now.labels, now.target, hit);
  end(now, pointed);
}

function end({ told }: Picking, pointed: Pointed | null): void {
  stopPicking();
  told(pointed);
}

/** Our cover takes the wheel: what lies below is scrolled instead. */
function scroll(event: WheelEvent): void {
  event.stopImmediatePropagation();
  event.preventDefault();
  if (!picking || !event.isTrusted) return;
  for (let at = hitAt(picking, event); at; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight && at.clientHeight > 0 && getComputedStyle(at).overflowY !== "visible") {
      at.scrollBy(0, event.deltaY);
      return;
    }
  window.scrollBy(0, event.deltaY);
}
