import {
  accountsAddress,
  accountsPage,
  classicTabs,
  groupsTable,
  type Line,
  newTabs,
  pages,
  rowIcons,
  searchField,
  usersTable,
} from "./accounts-markup";
import { add, one, openPage } from "./page";
import { tabs } from "./portal";
import { request, watchServer } from "./server";

export interface GroupLineShown extends Line {
  readonly id: string;
  /** Chips of the editor; null where the row offers none. */
  readonly members: readonly string[] | null;
}

export const finance: GroupLineShown = {
  id: "g-1",
  name: "Finance Automation",
  source: "Local",
  licenses: "Attended, Tester",
  members: ["Ana Costa (ana@acme.example)", "Bo Lind (bo@acme.example)"],
};
export const sales: GroupLineShown = { id: "g-2", name: "Sales", source: "Directory", members: null };
export const everyone: GroupLineShown = { id: "g-3", name: "Everyone", source: "Local", members: null };

/** An Accounts & Groups page that answers: its lists ask the server, its rows open editors and menus. */
export class AccountsLive {
  groups: GroupLineShown[] = [finance, sales, everyone];
  users: Line[] = [];
  /** Rows a page. */
  perPage = 50;
  /** Whether searching, and opening an editor, ask the server. */
  searches = true;
  asks = true;
  /** Whether the menu of a row has Edit. */
  menuEdit = true;
  /** The editor of a group, and what else is shown in it. */
  editor: (group: GroupLineShown) => string = (group) => this.panel(group, group.name);
  readonly opened: string[] = [];
  /** What the list was searched for. */
  readonly searched: string[] = [];
  saves = 0;
  private page = 0;

  constructor(
    readonly generation: "classic" | "new" = "classic",
    private selected = "Groups",
  ) {
    const names = generation === "classic" ? classicTabs : newTabs;
    if (selected === "Groups" && generation === "new") this.selected = "Local groups";
    if (selected === "Users" && generation === "new") this.selected = "User accounts";
    openPage(`<div id="app">${accountsPage({ tabs: tabs(this.selected, names), content: "" })}</div>`, accountsAddress);
    watchServer();
    this.render();
    const app = one("#app");
    app.addEventListener("input", ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== "search") return;
      this.searched.push(target.value);
      if (this.searches) this.ask(0);
    });
    app.addEventListener("click", (event) => this.press(event));
    app.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") document.querySelector("[role=menu]")?.remove();
    });
  }

  private get words(): string {
    return document.querySelector<HTMLInputElement>("input[type=search]")?.value ?? "";
  }

  render(): void {
    const typed = this.words;
    const fits = ({ name, email = "" }: Line): boolean =>
      `${name} ${email}`.toLowerCase().includes(typed.toLowerCase());
    const all: readonly Line[] = this.selected.endsWith("roups") ? this.groups : this.users;
    const found = all.filter(fits);
    const from = this.page * this.perPage;
    const shown = found.slice(from, from + this.perPage);
    const table = this.selected.endsWith("roups")
      ? groupsTable(shown, (line) =>
          this.groups.find((group) => group === line)?.members ? rowIcons[this.generation] : "",
        )
      : usersTable(shown);
    const region = one("[role=tabpanel]");
    const field = region.querySelector("input");
    region.innerHTML = `${searchField}<div class="list">${table}
      ${pages(shown.length, found.length).replace(/\d+–\d+/, `${found.length === 0 ? 0 : from + 1}–${from + shown.length}`)}
      <button aria-label="Go to next page" ${from + shown.length < found.length ? "" : "disabled"}></button></div>`;
    if (field) region.querySelector("input")?.replaceWith(field);
  }

  private ask(page: number): void {
    this.page = page;
    request(
      `/acme/api/${this.selected.endsWith("roups") ? "groups" : "accounts"}?${new URLSearchParams({ search: this.words })}`,
    );
    this.render();
  }

  private press({ target }: Event): void {
    const button = target instanceof Element ? target.closest("button, [role=menuitem]") : null;
    if (!button || button.matches(":disabled")) return;
    const called = button.getAttribute("aria-label") ?? button.textContent ?? "";
    const name = button.closest("tr")?.querySelector("p")?.textContent ?? "";
    if (button.getAttribute("role") === "tab") this.select(button, called);
    else if (called === "Go to next page") this.ask(this.page + 1);
    else if (called === "More actions") this.menu(name);
    else if (called === "Edit") this.edit(name || (button.closest<HTMLElement>("[role=menu]")?.dataset["of"] ?? ""));
    else if (called === "Cancel" || called === "Close") button.closest(".MuiDrawer-root")?.remove();
    else if (called === "Save") this.saves += 1;
  }

  private select(tab: Element, name: string): void {
    for (const other of document.querySelectorAll("[role=tab]")) other.setAttribute("aria-selected", "false");
    tab.setAttribute("aria-selected", "true");
    this.selected = name;
    one("[role=tabpanel]").innerHTML = "";
    this.ask(0);
  }

  private menu(name: string): void {
    const items = [...(this.menuEdit ? ["Edit"] : []), "Delete"];
    add(
      `<ul role="menu" data-of="${name}">${items.map((item) => `<li role="menuitem">${item}</li>`).join("")}</ul>`,
      one("#app"),
    );
  }

  private edit(name: string): void {
    document.querySelector("[role=menu]")?.remove();
    const group = this.groups.find((each) => each.name === name);
    if (!group) return;
    this.opened.push(group.id);
    if (this.asks) request(`/acme/identity_/api/Group/${group.id}`);
    add(this.editor(group), one("#app"));
  }

  panel({ members }: GroupLineShown, name: string, more = ""): string {
    const chips = (members ?? []).map(
      (text) => `<div class="MuiChip-root" role="button"><span>${text}</span><svg></svg></div>`,
    );
    return `<div class="MuiDrawer-root" role="presentation"><div tabindex="-1"><h2>Edit Group</h2><p>${name}</p>${more}
      <label for="g-name">Name</label><input id="g-name" value="${name}"><label for="g-people">Add names</label>
      <div>${chips.join("")}<input id="g-people" role="combobox"><button aria-label="Clear"></button></div>
      <footer><button>Cancel</button><button>Save</button></footer></div></div>`;
  }
}
