import type { Renamable } from "../../../portal/renamable";
import { unknownWord } from "../../../portal/renamable";

/** Markup of the pages and panels in which one label may be a word nobody knows. */
export interface Shown {
  readonly licenses: string;
  readonly accounts: string;
  readonly panels: Readonly<Record<string, string>>;
}

export function shownWith(renamed: Renamable | null): Shown {
  const word = (key: Renamable, text: string): string => (renamed === key ? unknownWord : text);
  const menu = `<nav><button>${word("menu.Admin", "Admin")}</button><a href="#">${word("menu.Licenses", "Licenses")}</a>
    <a href="#">${word("menu.Accounts & Groups", "Accounts & Groups")}</a></nav>`;
  const tabs = (names: readonly string[]): string =>
    `<div role="tablist">${names.map((name, at) => `<button role="tab" aria-selected="${at === 0}">${name}</button>`).join("")}</div>`;
  const table = (columns: readonly string[], icons: readonly string[]): string =>
    `<table><thead><tr>${columns
      .map((column) => `<th scope="col">${column}</th>`)
      .join("")}<th></th></tr></thead><tbody><tr><td>Finance</td><td>Attended</td><td>${icons
      .map((icon) => `<button aria-label="${icon}"></button>`)
      .join("")}</td></tr></tbody></table>`;
  const bar = `<input type="search" aria-label="${word("field.Search", "Search")}">
    <button>${word("button.Refresh", "Refresh")}</button>`;
  const columns = [word("column.Name", "Name"), word("column.Licenses", "Licenses")];
  const section = (title: string, body: string): string =>
    `<div><div role="button" aria-expanded="true">${title}</div><div>${body}</div></div>`;
  const users = section(
    word("section.License Allocations to Users", "License Allocations to Users"),
    `${bar}<button>${word("button.Allocate Licenses", "Allocate Licenses")}</button>
    ${table(columns, [word("icon.Edit license allocation", "Edit license allocation"), "Remove"])}`,
  );
  const groups = section(
    word("section.License Allocations to Groups", "License Allocations to Groups"),
    `${bar}${table(columns, [
      word("icon.Edit group allocation rule", "Edit group allocation rule"),
      word("icon.Group members with license inheritance", "Group members with license inheritance"),
    ])}`,
  );
  const save = `<button>Cancel</button><button>${word("button.Save", "Save")}</button>`;
  const panel = (title: string, body: string, foot = save): string =>
    `<div class="drawer"><div><h2>${title}</h2><button aria-label="Close"></button></div><div>${body}</div><div>${foot}</div></div>`;
  const radio = (label: string): string => `<label><input type="radio" name="how">${label}</label>`;
  const box = "<label><input type='checkbox'>Attended</label>";
  return {
    licenses: `<div id="root">${menu}<main><h1>${word("heading.Licenses", "Licenses")}</h1>
      ${tabs([word("tab.Users", "Users"), word("tab.Robots & Services", "Robots & Services")])}<div>${users}${groups}</div></main></div>`,
    accounts: `<div id="root">${menu}<main><h1>${word("heading.Accounts & Groups", "Accounts & Groups")}</h1>
      ${tabs([
        word("tab.Groups", "Groups"),
        word("tab.User accounts", "User accounts"),
        word("tab.Robot accounts", "Robot accounts"),
      ])}<div><input type="search" aria-label="${word("field.Search", "Search")}">
      ${table([columns[0] ?? ""], [word("icon.Edit", "Edit")])}</div></main></div>`,
    panels: {
      "Edit License Allocation": panel(
        word("panel.Edit License Allocation", "Edit License Allocation"),
        radio(word("option.Use Group allocation rule", "Use Group allocation rule")) +
          radio(word("option.Allocate to User", "Allocate to User")) +
          box,
      ),
      "Allocate Licenses": panel(
        word("panel.Allocate Licenses", "Allocate Licenses"),
        `<input role="combobox" aria-label="${word("field.Add users", "Add users")}">${box}`,
      ),
      "Edit Group Allocation Rule": panel(word("panel.Edit Group Allocation Rule", "Edit Group Allocation Rule"), box),
      "License inheritance from group": panel(
        word("panel.License inheritance from group", "License inheritance from group"),
        `<ul><li>Kim <button>${word("button.Release license", "Release license")}</button></li></ul>`,
        "<button>Close</button>",
      ),
      "Edit Group": panel(
        word("panel.Edit Group", "Edit Group"),
        `<input role="combobox" aria-label="${word("field.Add names", "Add names")}">
        <ul><li>Kim kim@acme.example <button>${word("button.Remove", "Remove")}</button></li></ul>`,
      ),
    },
  };
}
