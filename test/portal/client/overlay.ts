import type { Knobs } from "../knobs.ts";

/** Not part of the app: scripts of others put such things over everything. Neither can be dismissed. */
export function showOverlay(kind: Exclude<Knobs["overlay"], "none">): void {
  const overlay = document.createElement("div");
  const place = kind === "guide" ? "left:260px;bottom:24px;width:300px;height:150px;background:#fff" : "inset:0";
  overlay.style.cssText = `position:fixed;z-index:2147483640;box-shadow:0 0 12px rgba(0,0,0,.3);padding:16px;box-sizing:border-box;font:14px/1.5 sans-serif;${place}`;
  if (kind === "guide") overlay.textContent = "New here? Take the tour of this page.";
  document.body.append(overlay);
}
