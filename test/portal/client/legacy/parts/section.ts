import { make } from "./make.ts";
import { jss } from "./style.ts";

/** What opens and closes a section: one is a button, another only says so. */
type Header = "button" | "div";

/** Collapsed at first and empty until it is opened; closed again it stays in the page, out of sight. */
export function section(title: string, kind: Header, show: () => Node): Node {
  const attributes = { class: jss.header, "aria-expanded": "false" };
  const header =
    kind === "button"
      ? make("button", { type: "button", ...attributes }, title)
      : make("div", { role: "button", tabindex: "0", ...attributes }, title);
  const body = make("div", { class: jss.body, hidden: "" });
  header.addEventListener("click", () => {
    if (!body.firstChild) body.append(show());
    body.hidden = !body.hidden;
    header.setAttribute("aria-expanded", String(!body.hidden));
  });
  return make("div", {}, header, body);
}
