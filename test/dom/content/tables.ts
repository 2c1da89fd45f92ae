/** The list of users in the markup of each component family: portal-dom.md, section 3. */
export interface Row {
  readonly name: string;
  readonly email: string;
  readonly licenses: string;
  readonly used?: string;
}

export const kim: Row = {
  name: "Alex Kim",
  email: "Alex.Kim@acme.example",
  licenses: "Attended, Tester",
  used: "Sep 3, 2026",
};
export const roe: Row = { name: "Robin Roe", email: "robin@acme.example", licenses: "Tester", used: "2026-09-30" };

const icon = '<button aria-label="Edit license allocation"><svg aria-hidden="true"></svg></button>';
const person = ({ name, email }: Row): string => `<p>${name}</p><p>${email}</p>`;

export const mui = (rows: readonly Row[], more = ""): string => `
  <table><thead><tr><th scope="col" aria-sort="ascending"><span role="button">Name</span></th><th scope="col">Licenses</th>
    <th scope="col">Last in use</th><th scope="col"></th></tr></thead>
  <tbody>${rows.map((row) => `<tr><td>${person(row)}</td><td>${row.licenses}</td><td>${row.used ?? ""}</td><td>${icon}</td></tr>`).join("")}
    ${more}</tbody></table>`;

/** Chips instead of a comma list; the address has a column of its own. */
export const grid = (rows: readonly Row[], more = ""): string => `
  <div role="grid" aria-rowcount="101"><div role="row" aria-rowindex="1">
    ${["User", "Email", "Licenses", "Last in use", ""].map((title) => `<div role="columnheader"><div>${title}</div></div>`).join("")}</div>
  <div role="rowgroup">${rows.map((row) => gridRow(row)).join("")}${more}</div></div>`;

function gridRow({ name, email, licenses, used = "" }: Row): string {
  const chips = licenses
    .split(",")
    .map((label) => `<div role="button"><span>${label.trim()}</span></div>`)
    .join("");
  const cells = [name, email, chips, used, icon].map((content) => `<div role="cell">${content}</div>`);
  return `<div role="row" aria-rowindex="2" data-rowindex="0">${cells.join("")}</div>`;
}

/** UiPath's own: a row starts with a rowheader cell, and may have a cell for a checkbox before that. */
export const uiGrid = (rows: readonly Row[], more = "", boxes = false): string => `
  <div role="grid"><div role="row">${boxes ? '<div role="gridcell"><input type="checkbox" aria-label="all"></div>' : ""}
    <div role="columnheader" data-property="name">Name</div><div role="columnheader">Licenses</div>
    <div role="columnheader">Last in use</div><button aria-label="Refresh"></button></div>
  ${rows.map((row) => uiGridRow(row, boxes)).join("")}${more}</div>`;

const uiGridRow = (row: Row, boxes: boolean): string => `
  <div role="row" data-row-index="0">${boxes ? '<div role="gridcell"><input type="checkbox" aria-label="this"></div>' : ""}
    <div role="rowheader">${person(row)}</div><div role="gridcell">${row.licenses}</div>
    <div role="gridcell">${row.used ?? ""}</div><div>${icon}</div></div>`;

/** No head: the first line has other cells, and the icons have only titles. */
export const plain = (rows: readonly Row[], more = ""): string => `
  <table><tbody><tr><th>Name</th><th>Licenses</th><th>Last in use</th><th></th></tr>
    ${rows.map((row) => plainRow(row)).join("")}${more}</tbody></table>`;

const plainRow = (row: Row): string => `
  <tr><td>${person(row)}</td><td>${row.licenses}</td><td>${row.used ?? ""}</td><td>
    <button title="Edit license allocation"></button></td></tr>`;

export const families = [
  ["MUI Table", mui],
  ["MUI DataGrid", grid],
  ["ui-grid", uiGrid],
  ["a plain table", plain],
] as const;
