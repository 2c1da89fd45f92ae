import { numbers } from "./group-markup";
import { add, one, openPage } from "./page";
import { box, drawer } from "./panels";
import { list, portal } from "./portal";
import { request, watchServer } from "./server";
import { kim, mui, type Row, roe } from "./tables";

export interface Saved {
  readonly email: string;
  readonly licenses: readonly string[];
}

/** A page that answers: icons open panels, Refresh and Search ask the server, Save writes. */
export interface Live {
  /** What the server holds; change it to be another admin. */
  store: Row[];
  readonly saves: Saved[];
  /** E-mails whose panel was opened, in order. */
  readonly opened: string[];
  /** Whose panel an icon opens, and what it shows. */
  panel: (row: Row) => string;
  /** Whether Refresh asks the server at all. */
  answers: boolean;
  /** Shows the list anew, with new elements. */
  render(): void;
}

const all = ["Attended", "Tester", "Insights"];
export const boxesOf = (row: Row): string =>
  all.map((label) => box(label, row.licenses.split(", ").includes(label))).join("");
export const panelFor = (row: Row): string => drawer({ email: row.email.toLowerCase(), boxes: boxesOf(row) });

export function live(rows: readonly Row[] = [kim, roe]): Live {
  openPage(`<div id="app">${portal({ users: list(rows) })}</div>`);
  watchServer();
  const page: Live = { store: [...rows], saves: [], opened: [], panel: panelFor, answers: true, render };
  const app = one("#app");
  let told = numbers(rows.length, rows.length);
  const search = (): string => app.querySelector<HTMLInputElement>("input[type=search]")?.value ?? "";

  function render(): void {
    const shown = page.store.filter(({ name, email }) =>
      `${name} ${email}`.toLowerCase().includes(search().toLowerCase()),
    );
    const holder = document.createElement("div");
    holder.innerHTML = mui(shown);
    app.querySelector("table")?.replaceWith(...holder.children);
    // A test may have put numbers of its own there.
    const pager = [...app.querySelectorAll("p")].find(({ textContent }) => textContent === told);
    told = numbers(shown.length, shown.length);
    pager?.replaceChildren(told);
  }

  function ask(): void {
    if (!page.answers) return;
    request(`/acme/api/users?search=${encodeURIComponent(search())}`);
    render();
  }

  app.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "search") ask();
  });
  app.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    const called = button?.getAttribute("aria-label") ?? button?.textContent ?? "";
    if (called === "Refresh") ask();
    if (called === "Edit license allocation") open(emailIn(button?.closest("tr")));
    if (called === "Cancel" || called === "Close") app.querySelector(".MuiDrawer-root")?.remove();
    if (called === "Save") save();
  });

  function open(email: string): void {
    const row = page.store.find((each) => each.email.toLowerCase() === email);
    page.opened.push(email);
    if (row) add(page.panel(row), app);
  }

  function save(): void {
    const panel = one(".MuiDrawer-root");
    const ticked = [...panel.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].filter(
      ({ checked }) => checked,
    );
    const licenses = ticked.map((input) => input.closest("label")?.textContent?.trim() ?? "");
    const email = emailIn(panel);
    page.saves.push({ email, licenses });
    page.store = page.store.map((row) =>
      row.email.toLowerCase() === email ? { ...row, licenses: licenses.join(", ") } : row,
    );
    panel.remove();
  }
  return page;
}

/** The e-mail a part of the page shows. */
function emailIn(part: Element | null | undefined): string {
  const texts = [...(part?.querySelectorAll("p") ?? [])].map(({ textContent }) => textContent ?? "");
  return texts.find((text) => text.includes("@"))?.toLowerCase() ?? "";
}
