import { add, openPage } from "./page";
import { watchServer } from "./server";

/** Somebody in a group, as the server knows him. */
export interface Somebody {
  readonly name: string;
  readonly email?: string;
  readonly kind?: "user" | "robot" | "group";
}

export const ana: Somebody = { name: "Ana Costa", email: "ana@acme.example" };
export const bo: Somebody = { name: "Bo Lind", email: "bo@acme.example" };
export const cy: Somebody = { name: "Cy Moss", email: "cy@acme.example" };
export const robot: Somebody = { name: "invoices", kind: "robot" };
export const nested: Somebody = { name: "All of Finance", kind: "group" };

/** How a chip tells who it is. */
export type Shown = "text" | "title" | "label" | "name";
export type Family = "mui" | "ng" | "list" | "badges";
export const families: readonly Family[] = ["mui", "ng", "list", "badges"];

const kinds = { user: "User", robot: "Robot account", group: "Directory group" };

/** A group's editor with its field of people, in the markup of one component family; it answers to presses as that family does. */
export class PeoplePage {
  members: Somebody[];
  shown: Shown = "text";
  /** More than this many stand behind a number while the field has no focus. */
  limit = 1000;
  /** A sentence that says how many there are, or nothing. */
  count = "";
  busy = false;
  cleared = 0;
  removals: string[] = [];
  /** What a press on a remove control takes out; by default the one it belongs to. */
  takes: (index: number) => number[] = (index) => [index];
  focused = false;

  constructor(
    readonly family: Family,
    members: readonly Somebody[],
  ) {
    this.members = [...members];
    openPage("<main><h1>Accounts &amp; Groups</h1></main><div id='panel'></div>");
    watchServer();
    this.render();
    this.panel.addEventListener("click", (event) => this.press(event));
    this.panel.addEventListener("focusin", ({ target }) => {
      if (target instanceof Element && target.id === "people") this.focus(true);
    });
  }

  get panel(): HTMLElement {
    const panel = document.getElementById("panel");
    if (!panel) throw new Error("no panel");
    return panel;
  }

  readonly find = (): Element => this.panel;

  /** The same nodes stay where they are, as in a field that is kept by position. */
  render(): void {
    const typed = this.panel.querySelector<HTMLInputElement>("#people")?.value ?? "";
    const shown = this.focused ? this.members : this.members.slice(0, this.limit);
    const rest = this.members.length - shown.length;
    this.panel.innerHTML = `<h2>Edit Group</h2><p>Finance</p>${this.count === "" ? "" : `<p>${this.count}</p>`}
      <label for="name">Name</label><input id="name" value="Finance">
      ${this.field(shown.map((one, at) => this.entry(one, at)).join(""), rest > 0 ? `<span>+${rest}</span>` : "")}
      ${this.busy ? "<i role='progressbar'></i>" : ""}<footer><button>Cancel</button><button>Save</button></footer>`;
    const field = this.panel.querySelector<HTMLInputElement>("#people");
    if (field && typed !== "") field.value = typed;
  }

  private field(entries: string, rest: string): string {
    const label = '<label for="people">Add names</label>';
    const input = '<input id="people" role="combobox">';
    if (this.family === "ng")
      return `${label}<div><mat-chip-grid role="grid">${entries}${rest}${input}</mat-chip-grid></div>`;
    if (this.family === "badges")
      return `<div><label for="people">Add names</label><div>${entries}${rest}${input}
        <button aria-label="Clear"><svg></svg></button></div></div>`;
    if (this.family === "list") return `${label}<div>${input}</div><ul>${entries}</ul>${rest}`;
    return `<div class="MuiAutocomplete-root">${label}<div class="MuiInputBase-root">${entries}${rest}${input}
      <div><button aria-label="Clear"><svg></svg></button><button aria-label="Open"><svg></svg></button></div></div></div>`;
  }

  private entry(one: Somebody, at: number): string {
    const kind = one.kind ?? "user";
    const told = kind === "user" ? (one.email ?? "") : kinds[kind];
    const text = this.shown === "text" && kind === "user" && told ? `${one.name} (${told})` : one.name;
    const asTitle = kind !== "user" || this.shown === "title";
    const name = this.shown === "label" ? "aria-label" : "title";
    const mark = told && (asTitle || this.shown === "label") ? `${name}="${told}"` : "";
    if (this.family === "ng")
      return `<mat-chip-row role="row" data-at="${at}" ${mark}><span role="gridcell">${text}</span><span role="gridcell">
        <button class="mat-mdc-chip-remove"><mat-icon>cancel</mat-icon></button></span></mat-chip-row>`;
    if (this.family === "list") return `<li data-at="${at}" ${mark}><span>${text}</span><button>Remove</button></li>`;
    if (this.family === "badges")
      return `<span class="badge" data-at="${at}" ${mark}><span>${text}</span><button><svg></svg></button></span>`;
    return `<div class="MuiChip-root" role="button" data-at="${at}" ${mark}><span>${text}</span><svg class="x" aria-hidden="true"></svg></div>`;
  }

  private press({ target }: Event): void {
    if (!(target instanceof Element)) return;
    if (target.closest("[aria-label=Clear]")) {
      this.cleared += 1;
      this.members = [];
      this.render();
    }
    const control = target.closest(".x, .mat-mdc-chip-remove, li button, .badge button");
    const at = Number(control?.closest("[data-at]")?.getAttribute("data-at") ?? -1);
    const somebody = this.members[at];
    if (!somebody) return;
    this.removals.push(somebody.email ?? somebody.name);
    const gone = this.takes(at);
    this.members = this.members.filter((_, index) => !gone.includes(index));
    this.render();
  }

  private focus(on: boolean): void {
    if (this.focused === on) return;
    this.focused = on;
    if (this.members.length > this.limit) this.render();
  }

  /** What the field offers, at the end of the body, as the libraries do. */
  offer(options: readonly (Somebody & { readonly caption?: string })[]): void {
    document.querySelector("#options")?.remove();
    const items = options.map(
      ({ name, email, caption }) => `<li role="option"><p>${name}</p><span>${caption ?? email ?? ""}</span></li>`,
    );
    const list = add(`<ul id="options" role="listbox">${items.join("")}</ul>`);
    list.addEventListener("click", ({ target }) => {
      const at = [...list.children].findIndex((item) => target instanceof Element && item.contains(target));
      const chosen = options[at];
      if (!chosen) return;
      list.remove();
      this.members = [...this.members, chosen];
      const field = this.panel.querySelector<HTMLInputElement>("#people");
      if (field) field.value = "";
      this.render();
    });
  }
}
