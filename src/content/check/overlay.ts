import { leaveOut } from "../tree";

/** What we draw over the page: an element of our own with a closed root, so that nothing of the portal is changed. */
export interface Overlay {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

export function overlay(name: string, style: string): Overlay {
  const host = document.createElement(name);
  leaveOut(host);
  const root = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${frame}${style}`);
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}

const frame = `
  :host { all: initial; position: fixed; inset: 0; z-index: 2147483646; pointer-events: none; }
  .box { position: fixed; border: 3px solid #3d4fc4; border-radius: 6px; box-shadow: 0 0 0 2px #fff, 0 0 0 9999px #14233a22; }
  .box.of-several { box-shadow: 0 0 0 2px #fff; border-style: dashed; border-color: #855200; }
  .box span { position: absolute; left: -3px; bottom: 100%; padding: 1px 7px; border-radius: 4px; white-space: nowrap;
    font: 600 12px/1.5 system-ui, sans-serif; color: #fff; background: #3d4fc4; }
  .box.of-several span { background: #855200; }
`;

/** Draws a box around each element, numbered where there are several. */
export function drawBoxes(root: ShadowRoot, elements: readonly Element[], name: string): void {
  for (const old of root.querySelectorAll(".box")) old.remove();
  for (const [index, element] of elements.entries()) {
    const { x, y, width, height } = element.getBoundingClientRect();
    const box = document.createElement("div");
    box.className = elements.length > 1 ? "box of-several" : "box";
    Object.assign(box.style, {
      left: `${x - 5}px`,
      top: `${y - 5}px`,
      width: `${width + 4}px`,
      height: `${height + 4}px`,
    });
    const text = document.createElement("span");
    text.textContent = elements.length > 1 ? `${index + 1}: ${name}` : name;
    if (name !== "") box.append(text);
    root.append(box);
  }
}
