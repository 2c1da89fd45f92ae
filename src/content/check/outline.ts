import { isVisible } from "../tree";
import { drawBoxes, type Overlay, overlay } from "./overlay";

let shown: Overlay | null = null;
let outlined: readonly Element[] = [];
let label = "";

/** Outlines these elements of the page until something else is outlined; none for an empty list. Gives how many are in sight. */
export function outline(elements: readonly Element[], name: string): number {
  outlined = elements.filter(isVisible);
  label = name;
  if (outlined.length === 0) {
    shown?.host.remove();
    removeEventListener("scroll", draw, true);
    removeEventListener("resize", draw);
    return 0;
  }
  shown ??= overlay("license-sweep-outline", "");
  if (!shown.host.isConnected) document.documentElement.append(shown.host);
  outlined[0]?.scrollIntoView({ block: "nearest", inline: "nearest" });
  addEventListener("scroll", draw, true);
  addEventListener("resize", draw);
  draw();
  return outlined.length;
}

function draw(): void {
  if (shown) drawBoxes(shown.root, outlined, label);
}
