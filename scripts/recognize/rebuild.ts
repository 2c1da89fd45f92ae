import type { Page } from "puppeteer";
import type { RecordedElement, Recording } from "../../src/portal/recording";

/** Shows a recording as a page of its own, where it was recorded: every element in its place, nothing that could be loaded or run. */
export async function rebuild(page: Page, recording: Recording): Promise<void> {
  const [width = 1280, height = 900] = recording.window;
  await page.setViewport({ width: within(width, 320, 4000), height: within(height, 240, 4000) });
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (!isPage) return void request.abort();
    const headers = { "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'" };
    return void request.respond({ status: 200, contentType: "text/html; charset=utf-8", headers, body: blank });
  });
  await page.goto(addressOf(recording));
  await page.evaluate(build, recording.page, recording.language);
}

const blank = "<!doctype html><title>Recording</title><style>html,body{margin:0}</style><body></body>";
const publicHosts: readonly string[] = [
  "cloud.uipath.com",
  "staging.uipath.com",
  "alpha.uipath.com",
  "govcloud.uipath.us",
];

export const addressOf = ({ host, path }: Recording): string =>
  `https://${publicHosts.includes(host) ? host : publicHosts[0]}${path}`;

const within = (number: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(number)));

/** Runs in the page. */
function build(recorded: RecordedElement, language: string): void {
  const svg = "http://www.w3.org/2000/svg";
  const make = (one: RecordedElement, inDrawing: boolean): Element => {
    const isDrawing = inDrawing || one.tag === "svg";
    const element = isDrawing ? document.createElementNS(svg, one.tag) : document.createElement(one.tag);
    fill(element, one, isDrawing);
    return element;
  };
  const fill = (element: Element, one: RecordedElement, isDrawing: boolean): void => {
    for (const [name, value] of Object.entries(one.attributes ?? {})) element.setAttribute(name, value);
    const append = (to: Element | ShadowRoot, nodes: RecordedElement["children"]): void => {
      for (const node of nodes ?? []) to.append(typeof node === "string" ? node : make(node, isDrawing));
    };
    if (one.shadow) append(element.attachShadow({ mode: one.shadow }), one.inside);
    append(element, one.children);
    if (element instanceof HTMLElement || element instanceof SVGElement) place(element.style, one);
  };
  const place = (style: CSSStyleDeclaration, { box, hidden, inline }: RecordedElement): void => {
    if (hidden === "none" || !box) {
      style.display = "none";
      return;
    }
    style.visibility = hidden === "invisible" ? "hidden" : "visible";
    if (inline) return;
    const [left = 0, top = 0, width = 0, height = 0] = box;
    style.cssText += `;position:fixed;display:block;box-sizing:border-box;margin:0;padding:0;border:0;min-width:0;min-height:0;max-width:none;max-height:none;
      left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
  };
  document.documentElement.lang = language;
  fill(document.body, { ...recorded, box: undefined, hidden: undefined }, false);
  document.body.style.display = "block";
}
