import { make } from "./make.ts";
import { jss } from "./style.ts";

/** Tabs that are no buttons; what a tab shows is made anew each time it is taken. */
export function tabs(entries: readonly (readonly [title: string, show: () => Node])[]): Node {
  const content = make("div");
  const row = make("div", { class: jss.tabs, role: "tablist" });
  const handles = entries.map(([title, show]) => {
    const tab = make("div", { class: jss.tab, role: "tab", tabindex: "0", "aria-selected": "false" }, title);
    const select = () => {
      for (const other of handles) other.tab.setAttribute("aria-selected", String(other.tab === tab));
      content.replaceChildren(show());
    };
    tab.addEventListener("click", select);
    return { tab, select };
  });
  row.append(...handles.map(({ tab }) => tab));
  handles[0]?.select();
  return make("div", {}, row, content);
}
