import type { Knobs } from "../knobs.ts";
import type { PageSettings } from "../replies.ts";

const element = document.getElementById("page-settings");

/** Written into the page by the server; knobs of the page change with the next load. */
export const settings = JSON.parse(element?.textContent ?? "{}") as PageSettings<Knobs>;
export const knobs = settings.knobs;
export const secondGeneration = knobs.accounts === "local-groups";
export const seesAccounts = knobs.role === "organization-administrator";
export const mayEdit = knobs.role !== "license-viewer";
