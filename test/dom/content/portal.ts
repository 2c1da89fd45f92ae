import { kim, mui, type Row, roe } from "./tables";

/** A section that opens and closes, in the markup of one component family; no body: collapsed and unmounted. */
export type Section = (title: string, body: string | null) => string;

export const accordion: Section = (title, body) => `
  <div class="MuiAccordion-root"><div role="button" tabindex="0" aria-expanded="${body !== null}"><div>${title}</div>
    <div><svg aria-hidden="true"></svg></div></div>
  ${body === null ? "" : `<div class="MuiCollapse-root"><div role="region"><div>${body}</div></div></div>`}</div>`;

export const expansionPanel: Section = (title, body) => `
  <mat-expansion-panel><mat-expansion-panel-header role="button" aria-expanded="${body !== null}">
    <span><mat-panel-title>${title}</mat-panel-title></span></mat-expansion-panel-header>
  <div role="region">${body ?? ""}</div></mat-expansion-panel>`;

export const radix: Section = (title, body) => `
  <div data-orientation="vertical"><h3><button aria-expanded="${body !== null}" data-state="open">${title}</button></h3>
  <div role="region" data-state="open">${body ?? ""}</div></div>`;

/** Closed it stays in the page, out of sight. */
export const plain: Section = (title, body) => `
  <div><button aria-expanded="${body !== null}">${title}</button>
  <div ${body === null ? "hidden" : ""}>${body ?? "<table><tr><td>old</td></tr></table>"}</div></div>`;

export const sections = [
  ["MUI", accordion],
  ["NG", expansionPanel],
  ["Radix", radix],
  ["plain", plain],
] as const;

export const USERS = "License Allocations to Users";
export const GROUPS = "License Allocations to Groups";

export interface Shown {
  readonly section?: Section;
  readonly tabs?: string;
  readonly heading?: string;
  /** What the users section holds; null: collapsed. */
  readonly users?: string | null;
  readonly groups?: string | null;
  readonly over?: string;
}

const tab = (name: string, selected: boolean): string =>
  `<button role="tab" aria-selected="${selected}">${name}</button>`;
export const tabs = (selected: string, names = ["Users", "Robots & Services", "Consumables"]): string =>
  `<div role="tablist">${names.map((name) => tab(name, name === selected)).join("")}</div>`;

export const toolbar =
  '<input type="search" placeholder="Search" aria-label="Search"><button aria-label="Refresh"></button>';
/** The list of users with its search and its buttons. */
export const list = (rows: readonly Row[] = [kim, roe]): string =>
  `${toolbar}<button>Allocate Licenses</button>${mui(rows)}<p>1–${rows.length} of ${rows.length}</p>`;

/** The organization's Licenses page. */
export function portal({ section = accordion, users = list(), groups = null, ...shown }: Shown = {}): string {
  return `<div id="root"><header><button aria-label="Alex">AK</button></header>
    <nav><ul role="tree"><li role="treeitem">Acme</li></ul><a href="#">Licenses</a></nav>
    <main><h1>${shown.heading ?? "Licenses"}</h1>${shown.tabs ?? tabs("Users")}
    <div role="tabpanel">${section(USERS, users)}${section(GROUPS, groups)}</div></main></div>${shown.over ?? ""}`;
}
