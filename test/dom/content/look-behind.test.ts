import { beforeEach, describe, expect, test } from "vitest";
import { hasPressed } from "../../../src/content/attempt";
import { clear, commit } from "../../../src/flows/steps";
import type { Outcome, PanelReading } from "../../../src/messages";
import { foldOnRefresh } from "./folding";
import type { Live } from "./live";
import { hurry, later, one } from "./page";
import { atRow, begin, code, inPanel, step, theAttempt } from "./steps";
import { kim, roe } from "./tables";

let page: Live;
let expected: PanelReading | null;

/** The panel is open, "Tester" is cleared, and Save is next. */
beforeEach(async () => {
  page = begin();
  await atRow();
  await inPanel();
  const cleared = await step(clear(["Tester"]));
  expected = cleared.kind === "done" ? cleared.panel : null;
});

const save = (): Promise<Outcome> => step(commit("Save"), expected);
const pressed = (): boolean => hasPressed(theAttempt().run, theAttempt().row, theAttempt().attempt);

/** Nothing was written, and the page will say that it never pressed. */
function unwritten(outcome: Outcome, reasonCode: string): void {
  expect(code(outcome)).toBe(reasonCode);
  expect(page.saves).toEqual([]);
  expect(pressed()).toBe(false);
}

describe("what another admin did while the panel was open: Save is not pressed", () => {
  test("a license was added", async () => {
    page.store = [{ ...kim, licenses: "Attended, Tester, Insights" }, roe];
    unwritten(await save(), "again changed-while-open");
  });

  test("a license was taken", async () => {
    page.store = [{ ...kim, licenses: "No license" }, roe];
    unwritten(await save(), "again changed-while-open");
  });

  test("the row is gone, or there twice", async () => {
    page.store = [roe];
    unwritten(await save(), "again changed-while-open");
    page.store = [kim, kim];
    unwritten(await save(), "again changed-while-open");
  });

  test("the server was not asked: an old list is no proof", async () => {
    page.answers = false;
    hurry();
    unwritten(await save(), "again panel-not-settled");
  });

  test("a list that folds up at Refresh is opened again behind the panel, and read", async () => {
    const fold = foldOnRefresh();
    page.store = [{ ...kim, licenses: "Attended, Tester, Insights" }, roe];
    unwritten(await save(), "again changed-while-open");
    page.store = [kim, roe];
    expect(code(await save())).toBe("done");
    expect(fold.opened()).toBe(2);
  });

  test("another user's change stops nothing", async () => {
    page.store = [kim, { ...roe, licenses: "Insights" }];
    expect(code(await save())).toBe("done");
  });

  test("a list that is just being drawn anew is waited for, not passed over", async () => {
    const table = one("table");
    const holder = table.parentElement;
    table.remove();
    page.store = [{ ...kim, licenses: "Attended, Tester, Insights" }, roe];
    later(200, () => holder?.append(table));
    unwritten(await save(), "again changed-while-open");
  });

  test("a panel that takes the whole page leaves no list to look at", async () => {
    one("main").hidden = true;
    one("#app").insertAdjacentHTML("afterbegin", "<main><h1>Licenses</h1></main>");
    expect(code(await save())).toBe("refused page-not-recognized");
    expect(page.saves).toEqual([]);
  });
});
