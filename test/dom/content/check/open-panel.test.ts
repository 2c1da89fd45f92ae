import { afterEach, describe, expect, test } from "vitest";
import { openFromRow } from "../../../../src/content/check/open-panel";
import { isReason } from "../../../../src/content/outcome";
import { labelsOfPage, setLearned } from "../../../../src/content/words";
import { one } from "../page";
import { drawer } from "../panels";
import { begin } from "../steps";

afterEach(() => setLearned([]));

/** Opens the panel of some row; its way out bears the given name. Tells what became of the buttons and keys while it was left. */
async function left(way: string) {
  const page = begin();
  document.documentElement.lang = "de";
  page.panel = ({ email }) => drawer({ title: "Something else", email: email.toLowerCase(), options: "" });
  const labels = labelsOfPage();
  if (!labels) throw new Error("no labels");
  const opened = await openFromRow(labels, "users", "Edit license allocation", { prefer: [], avoid: [], skip: 0 });
  if (isReason(opened)) throw new Error(opened.text);
  const panel = one(".MuiDrawer-root");
  const presses: string[] = [];
  for (const button of panel.querySelectorAll("button")) {
    if (["Cancel", "Close"].includes(button.textContent ?? "") || button.getAttribute("aria-label") === "Close")
      button.textContent = way;
    button.removeAttribute("aria-label");
    button.addEventListener("click", () => {
      presses.push(button.textContent ?? "");
      panel.remove();
    });
  }
  panel.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent)) return;
    presses.push(event.key);
    panel.remove();
  });
  return { why: await opened.leave(), presses };
}

describe("a panel that was opened to be looked at, and that nobody knows", () => {
  test("is left by its Cancel", async () => {
    expect(await left("Cancel")).toEqual({ why: null, presses: ["Cancel"] });
  });

  test("is left by Escape where its way out is only supposed to be one: it may be Save", async () => {
    expect(await left("Schließen")).toEqual({ why: null, presses: ["Escape"] });
  });
});
