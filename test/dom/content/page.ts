import { vi } from "vitest";
import { setClock } from "../../../src/content/time";
import { boxOf, closedRootOf, elementAt, isRendered, rememberRoot } from "./layout";

declare global {
  interface Window {
    readonly happyDOM?: { setURL(url: string): void };
  }
}

/** The organization's Licenses page. */
export const licenses = "https://cloud.uipath.com/acme/portal_/admin/licenses";

let now = 0;
/** The clock of the page: waiting makes it go on and takes no time. */
export const clock = {
  now: () => now,
  advance: (milliseconds: number): void => {
    now += milliseconds;
  },
};

/** Makes happy-dom, which has no layout and no clock of ours, a believable page. Call it before every test. */
export function openPage(html = "", address: string = licenses): void {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  window.happyDOM?.setURL(address);
  document.documentElement.lang = "en";
  document.body.className = "";
  document.body.innerHTML = html;
  fakeLayout();
  fakeTime();
}

function fakeLayout(): void {
  vi.spyOn(Element.prototype, "checkVisibility").mockImplementation(function (this: Element, options) {
    return isRendered(this, options?.visibilityProperty === true);
  });
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    const { x, y, width, height } = boxOf(this);
    return new DOMRect(x, y, width, height);
  });
  vi.spyOn(document, "elementFromPoint").mockImplementation((x, y) => elementAt(x, y, document));
  vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(() => undefined);
  const matches = Element.prototype.matches;
  vi.spyOn(Element.prototype, "matches").mockImplementation(function (this: Element, selector: string) {
    if (selector === ":disabled" && this.closest("fieldset[disabled]") !== null) return true;
    return matches.call(this, selector);
  });
  vi.stubGlobal("innerHeight", 100_000);
  vi.stubGlobal("chrome", { dom: { openOrClosedShadowRoot: closedRootOf } });
}

/** happy-dom does not know it. As in a browser, a closed root does not tell. */
Object.defineProperty(Element.prototype, "assignedSlot", {
  configurable: true,
  get(this: Element): Element | null {
    const slots = [...(this.parentElement?.shadowRoot?.querySelectorAll("slot") ?? [])];
    return slots.find((slot) => (slot.getAttribute("name") ?? "") === (this.getAttribute("slot") ?? "")) ?? null;
  },
});

function fakeTime(): void {
  vi.spyOn(performance, "now").mockImplementation(() => now);
  setClock(async (milliseconds) => clock.advance(milliseconds));
  vi.stubGlobal("requestAnimationFrame", (frame: FrameRequestCallback) => {
    clock.advance(16);
    queueMicrotask(() => frame(now));
    return 1;
  });
}

/** Puts content into a shadow root of an element; it is a custom element, as every host the portal has. */
export function shadow(host: Element, html: string, mode: ShadowRootMode = "open"): ShadowRoot {
  const root = host.attachShadow({ mode });
  root.innerHTML = html;
  if (mode === "closed") rememberRoot(host, root);
  Object.assign(root, { elementFromPoint: (x: number, y: number) => elementAt(x, y, root) });
  return root;
}

/** The one element a selector fits, an error otherwise. */
export function one(selector: string, root: ParentNode = document): HTMLElement {
  const found = root.querySelectorAll(selector);
  const [element] = found;
  if (found.length !== 1 || !(element instanceof HTMLElement)) throw new Error(`${found.length} of ${selector}`);
  return element;
}

/** Makes an element from its markup and puts it into the page. */
export function add(html: string, parent: Element = document.body): HTMLElement {
  const template = document.createElement("template");
  template.innerHTML = html;
  const element = template.content.firstElementChild;
  if (!(element instanceof HTMLElement)) throw new Error(`No element: ${html}`);
  parent.append(element);
  return element;
}

/** The clicks an element gets from now on. */
export function clicksOn(element: Element): { readonly count: () => number } {
  let count = 0;
  element.addEventListener("click", () => {
    count += 1;
  });
  return { count: () => count };
}

/** Answers once, as soon as the clock has come to a time: for what happens on a page while somebody waits. */
export function later(milliseconds: number, happen: () => void): void {
  const due = now + milliseconds;
  let waiting = true;
  setClock(async (pause) => {
    clock.advance(pause);
    if (!waiting || now < due) return;
    waiting = false;
    happen();
  });
}

/** Makes waiting go on twenty times as fast: for what is only told after a long deadline. */
export const hurry = (): void => setClock(async (milliseconds) => clock.advance(20 * milliseconds));
