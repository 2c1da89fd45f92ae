import { box } from "./panels";
import { toolbar } from "./portal";

/** Who uses a license of a group, as the group's list tells. */
export interface Lease {
  readonly name: string;
  readonly email: string;
  readonly licenses: string;
  readonly used?: string;
  readonly left?: boolean;
}

export interface Group {
  readonly id: string;
  readonly name: string;
  /** The name of its icon; empty where there is none. */
  readonly kind: string;
  readonly licenses: readonly string[];
  readonly quotas?: Readonly<Record<string, number>>;
  readonly leases?: readonly Lease[];
}

export const finance: Group = {
  id: "g-1",
  name: "Finance Automation",
  kind: "Local group",
  licenses: ["Attended", "Tester"],
  quotas: { Tester: 40 },
};
export const sales: Group = { id: "g-2", name: "Sales", kind: "Directory group", licenses: ["Tester"] };

const button = (name: string): string => `<button aria-label="${name}"><svg aria-hidden="true"></svg></button>`;
export const ruleIcon = button("Edit group allocation rule");
export const membersIcon = button("Group members with license inheritance");
const kindIcon = (kind: string): string => (kind === "" ? "" : `<svg role="img" aria-label="${kind}"></svg>`);

const given = ({ licenses, quotas = {} }: Group): string =>
  licenses.map((label) => (quotas[label] ? `${label} (1/${quotas[label]} used)` : label)).join(", ") || "No license";

const row = (group: Group, icons: string): string =>
  `<tr data-id="${group.id}"><td><div>${kindIcon(group.kind)}<p>${group.name}</p></div></td><td>${given(group)}</td><td>${icons}</td></tr>`;

export const groupTable = (groups: readonly Group[], icons = ruleIcon + membersIcon): string => `
  <table><thead><tr><th scope="col"><span role="button">Name</span></th><th scope="col">Licenses</th><th scope="col"></th></tr></thead>
  <tbody>${groups.map((group) => row(group, icons)).join("")}</tbody></table>`;

export const groupList = (groups: readonly Group[], icons?: string): string =>
  `${toolbar}<button disabled>Create Allocation Rule</button>${groupTable(groups, icons)}<p>${numbers(groups.length, groups.length)}</p>`;

export const numbers = (rows: number, total: number): string => `${rows === 0 ? 0 : 1}–${rows} of ${total}`;

/** A part of the page that slides over it, without role and name. */
const drawer = (content: string): string =>
  `<div class="MuiDrawer-root" role="presentation"><div aria-hidden="true"></div><div tabindex="-1">${content}</div></div>`;

const all = ["Attended", "Tester", "Insights"];

/** A box of a rule, and below it the number of units the group may use where that is limited. */
export const ruleBox = (label: string, checked: boolean, quota: number | undefined): string =>
  box(label, checked) +
  (checked
    ? `<div><label>Quota</label><input type="number" aria-label="Quota for ${label}" value="${quota ?? ""}"></div>`
    : "");

export const ruleBoxes = ({ licenses, quotas = {} }: Group): string =>
  all.map((label) => ruleBox(label, licenses.includes(label), quotas[label])).join("");

export interface RuleShown {
  readonly name?: string;
  readonly title?: string;
  readonly boxes?: string;
}

export const rulePanel = (group: Group, { name, title, boxes }: RuleShown = {}): string =>
  drawer(`<div><h2>${title ?? "Edit Group Allocation Rule"}</h2><button aria-label="Close"></button></div>
    <div data-group="${group.id}"><p>${name ?? group.name}</p><div>${boxes ?? ruleBoxes(group)}</div></div>
    <footer><button>Cancel</button><button>Save</button></footer>`);

const entry = ({ name, email, licenses, used = "Sep 3, 2026", left = false }: Lease): string => `
  <li><div><div><p>${name}</p><div>${email}</div></div><p>${licenses}</p><div>Last in use: ${used}</div>
    ${left ? "<div>No longer a member</div>" : ""}</div><button>Release license</button><hr></li>`;

export const entries = (leases: readonly Lease[]): string => leases.map(entry).join("");

/** MUI's own numbers of pages. */
export const pages = (page: number, count: number): string => {
  if (count < 2) return "";
  const number = (at: number): string =>
    `<li><button aria-label="${at === page ? "page" : "Go to page"} ${at}" ${at === page ? 'aria-current="page"' : ""}>${at}</button></li>`;
  const turn = (to: "previous" | "next", off: boolean): string =>
    `<li><button aria-label="Go to ${to} page" ${off ? "disabled" : ""}></button></li>`;
  const list = Array.from({ length: count }, (_, at) => number(at + 1)).join("");
  return `<nav aria-label="pagination navigation"><ul>${turn("previous", page <= 1)}${list}${turn("next", page >= count)}</ul></nav>`;
};

export const leasesPanel = (group: Group, name = group.name): string =>
  drawer(`<div><h2>License inheritance from group</h2><button aria-label="Close"></button></div>
    <div data-leases="${group.id}"><p>${name}</p><ul></ul></div><footer><button>Close</button></footer>`);

/** What the portal asks before it releases. */
export const question = (texts: string): string => `<div class="MuiDialog-root" role="presentation"><div role="dialog">
  <h2>Release license</h2><div>${texts}</div><div><button>Cancel</button><button>Release</button></div></div></div>`;
