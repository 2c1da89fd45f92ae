import { leaveOut } from "./tree";

let host: HTMLElement | null = null;
let text: HTMLElement | null = null;

const style = `
  :host { all: initial; position: fixed; inset: auto 0 12px 0; z-index: 2147483647; pointer-events: none; }
  p { margin: 0 auto; width: fit-content; max-width: 80vw; padding: 8px 14px; border-radius: 8px; font: 13px/1.4 system-ui, sans-serif;
    color: #fff; background: #14233a; opacity: .94; box-shadow: 0 4px 16px #0004; }
  p::before { content: "License Sweep"; font-weight: 600; margin-right: 8px; }
`;

/**
 * Shows what is being done in this tab, or nothing for an empty text. It takes no pointer, so it covers nothing, and offers nothing to press:
 * a page could press it too.
 */
export function showStatus(status: string): void {
  if (status === "") {
    host?.remove();
    return;
  }
  if (!host || !text) {
    host = document.createElement("license-sweep-status");
    leaveOut(host);
    const root = host.attachShadow({ mode: "closed" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    text = document.createElement("p");
    text.setAttribute("role", "status");
    root.append(text);
  }
  if (text.textContent !== status) text.textContent = status;
  if (!host.isConnected) document.documentElement.append(host);
}
