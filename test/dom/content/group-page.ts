import { type Group, groupList, groupTable, type Lease, leasesPanel, numbers, rulePanel } from "./group-markup";
import { LeaseView } from "./lease-view";
import { add, one, openPage } from "./page";
import { list, portal } from "./portal";
import { request, watchServer } from "./server";

/** The groups section of a page that answers: icons open panels, Refresh and Search ask the server, Save and Release write. */
export interface GroupPage {
  /** What the server holds; change it to be another admin. */
  store: Group[];
  readonly saves: { readonly id: string; readonly licenses: readonly string[] }[];
  /** E-mails whose license was released. */
  readonly released: string[];
  /** Which icon of which group was pressed, in order. */
  readonly opened: string[];
  /** What an icon opens. */
  rule: (group: Group) => string;
  leases: (group: Group) => string;
  /** Whether Refresh, Search and panels ask the server at all. */
  answers: boolean;
  /** Whether the portal asks before it releases, and about whom. */
  asks: ((lease: Lease) => string) | null;
  vanish: "at-once" | "on-refresh";
  perPage: number;
  endless: boolean;
  /** Rows a page of the list of groups. */
  rows: number;
  icons: string | undefined;
  render(): void;
}

export const groupsRegion = (): HTMLElement => {
  const [, second] = document.querySelectorAll<HTMLElement>("[role=region]");
  if (!second) throw new Error("no groups section");
  return second;
};

export function groupPage(groups: readonly Group[]): GroupPage {
  openPage(`<div id="app">${portal({ users: list(), groups: groupList(groups) })}</div>`);
  watchServer();
  const page: GroupPage = {
    store: [...groups],
    saves: [],
    released: [],
    opened: [],
    rule: (group) => rulePanel(group),
    leases: (group) => leasesPanel(group),
    answers: true,
    asks: null,
    vanish: "at-once",
    perPage: 50,
    endless: false,
    rows: 100,
    icons: undefined,
    render,
  };
  const app = one("#app");
  const view = new LeaseView(page, app);
  const search = (): string => groupsRegion().querySelector<HTMLInputElement>("input[type=search]")?.value ?? "";

  function render(): void {
    const shown = page.store.filter(({ name }) => name.toLowerCase().includes(search().toLowerCase()));
    const holder = document.createElement("div");
    holder.innerHTML = groupTable(shown.slice(0, page.rows), page.icons);
    groupsRegion()
      .querySelector("table")
      ?.replaceWith(...holder.children);
    const pager = [...groupsRegion().querySelectorAll("p")].find(({ textContent }) => /^\d+–/.test(textContent ?? ""));
    pager?.replaceChildren(numbers(Math.min(page.rows, shown.length), shown.length));
  }

  function ask(): void {
    if (!page.answers) return;
    request(`/acme/api/group/page?${new URLSearchParams({ search: search() })}`);
    render();
  }

  app.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement && groupsRegion().contains(target)) ask();
  });
  app.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    if (!button || button.disabled) return;
    const called = button.getAttribute("aria-label") ?? button.textContent ?? "";
    const group = page.store.find(({ id }) => id === button.closest("tr")?.dataset["id"]);
    if (called === "Refresh" && groupsRegion().contains(button)) ask();
    if (group) pressIcon(called, group);
    if (button.closest("[role=dialog]")) view.answer(button, called);
    else pressInPanel(button, called);
  });

  function pressIcon(called: string, group: Group): void {
    if (called === "Edit group allocation rule") open(called, group, page.rule(group));
    if (called !== "Group members with license inheritance") return;
    open(called, group, page.leases(group));
    view.show(group.id);
  }

  function pressInPanel(button: HTMLButtonElement, called: string): void {
    if (button.closest("[data-leases]")) view.press(button, called);
    if (called === "Cancel" || called === "Close") button.closest(".MuiDrawer-root")?.remove();
    if (called === "Save") save();
  }

  function open(icon: string, group: Group, panel: string): void {
    page.opened.push(`${icon}: ${group.id}`);
    add(panel, app);
  }

  function save(): void {
    const panel = one(".MuiDrawer-root");
    const boxes = [...panel.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].filter(
      ({ checked }) => checked,
    );
    const licenses = boxes.map((input) => input.closest("label")?.textContent?.trim() ?? "");
    const id = panel.querySelector<HTMLElement>("[data-group]")?.dataset["group"] ?? "";
    page.saves.push({ id, licenses });
    page.store = page.store.map((group) => (group.id === id ? { ...group, licenses } : group));
    panel.remove();
  }
  return page;
}
