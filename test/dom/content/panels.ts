/** The user's panel in the containers it is known to come in: portal-dom.md, section 3. */
export interface Shown {
  readonly email?: string;
  readonly title?: string;
  readonly boxes?: string;
  readonly options?: string;
  readonly style?: string;
  readonly save?: string;
}

const labelled = (input: string, label: string): string =>
  `<label><span>${input}<svg></svg></span><span>${label}</span></label>`;
export const box = (label: string, checked = false, more = ""): string =>
  labelled(`<input type="checkbox" ${checked ? "checked" : ""} ${more}>`, label);
export const option = (label: string, checked: boolean): string =>
  labelled(`<input type="radio" name="way" ${checked ? "checked" : ""}>`, label);

export const ways = (chosen: "group" | "user" | "none" = "user"): string =>
  option("Use Group allocation rule", chosen === "group") + option("Allocate to User", chosen === "user");

/** What every container holds. */
const content = ({ email, title = "Edit License Allocation", boxes, options = ways(), save = "" }: Shown): string => `
  <h2>${title}</h2><button aria-label="Close"><svg></svg></button><p>Alex Kim</p><p>${email ?? "alex.kim@acme.example"}</p>
  <div role="radiogroup">${options}</div><div>${boxes ?? box("Attended", true) + box("Tester", true) + box("Insights")}</div>
  <footer><button>Cancel</button><button ${save}>Save</button></footer>`;

/** No role, no name; at the end of the body. */
export const drawer = (shown: Shown = {}): string => `
  <div class="MuiDrawer-root" role="presentation" ${styled(shown)}><div aria-hidden="true"></div>
  <div tabindex="-1">${content(shown)}</div></div>`;
export const dialog = (shown: Shown = {}): string =>
  `<div role="dialog" aria-modal="true" ${styled(shown)}>${content(shown)}</div>`;
export const inPlace = (shown: Shown = {}): string =>
  `<mat-sidenav ${styled(shown)}><section>${content(shown)}</section></mat-sidenav>`;

/** At the end of the body, with a name. */
export const sheet = (shown: Shown = {}): string =>
  `<div role="dialog" aria-label="${shown.title ?? "Edit License Allocation"}" data-state="open" tabindex="-1" ${styled(shown)}>
  ${content(shown)}</div>`;
/** No role, no heading; the cross has only a title. */
export const plainBox = (shown: Shown = {}): string =>
  `<div ${styled(shown)}><div>${shown.title ?? "Edit License Allocation"}<button title="Close">×</button></div>
  ${content(shown).replace(/<h2>.*<svg><\/svg><\/button>/, "")}</div>`;

const styled = ({ style }: Shown): string => (style ? `style="${style}"` : "");

export const containers = [
  ["a drawer without role", drawer],
  ["a dialog", dialog],
  ["a side panel in place", inPlace],
  ["a sheet", sheet],
  ["a plain box", plainBox],
] as const;
