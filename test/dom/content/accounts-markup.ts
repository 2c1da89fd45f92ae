import { tabs } from "./portal";

/** Address of the organization's Accounts & Groups page. */
export const accountsAddress = "https://cloud.uipath.com/acme/portal_/admin/accounts";

export const classicTabs = ["Users", "Groups", "Robot accounts"];
export const newTabs = ["User accounts", "Local groups", "Robot accounts"];

export interface Line {
  readonly name: string;
  /** "Local" or "Directory", or empty. */
  readonly source: string;
  readonly email?: string;
  readonly licenses?: string;
  readonly active?: string;
}

const icon = (name: string): string => `<button aria-label="${name}"><svg aria-hidden="true"></svg></button>`;
/** What the row of a group that can be edited ends with, by generation. */
export const rowIcons = { classic: icon("Edit") + icon("Remove"), new: icon("More actions") };

const table = (titles: readonly string[], rows: readonly (readonly string[])[]): string => `
  <table><thead><tr>${titles.map((title) => `<th scope="col">${title}</th>`).join("")}</tr></thead>
  <tbody>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</tbody></table>`;

export const groupsTable = (lines: readonly Line[], icons: (line: Line) => string): string =>
  table(
    ["Name", "Source", "License Allocation Rules", ""],
    lines.map((line) => [`<p>${line.name}</p>`, line.source, line.licenses ?? "", icons(line)]),
  );

export const usersTable = (lines: readonly Line[]): string =>
  table(
    ["Name", "Source", "Last active"],
    lines.map((line) => [`<p>${line.name}</p><p>${line.email ?? ""}</p>`, line.source, line.active ?? "Sep 3, 2026"]),
  );

export const pages = (rows: number, total = rows): string => `<p>${rows === 0 ? 0 : 1}–${rows} of ${total}</p>`;
export const searchField = '<input type="search" placeholder="Search" aria-label="Search">';

export interface Shown {
  readonly heading?: string;
  readonly tabs?: string;
  readonly content?: string;
  readonly over?: string;
}

/** The organization's Accounts & Groups page. */
export const accountsPage = ({ heading, content, over = "", ...shown }: Shown = {}): string => `
  <div id="root"><header>Automation Cloud</header><main><p>Admin / Acme</p><h1>${heading ?? "Accounts &amp; Groups"}</h1>
  ${shown.tabs ?? tabs("Groups", classicTabs)}<div role="tabpanel">${content ?? searchField + groupsTable([], () => "") + pages(0)}</div>
  </main></div>${over}`;
