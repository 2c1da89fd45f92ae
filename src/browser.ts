// The only import of webextension-polyfill: one edge to the browser, promise-based in Chrome, Edge and Firefox alike.
import browser from "webextension-polyfill";

export type { Runtime } from "webextension-polyfill";
export { browser };
