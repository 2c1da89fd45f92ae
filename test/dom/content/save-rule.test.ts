import { beforeEach, describe, expect, test } from "vitest";
import { hasPressed } from "../../../src/content/attempt";
import { commit, set } from "../../../src/flows/steps";
import type { Outcome, PanelReading } from "../../../src/messages";
import { finance, rulePanel, sales } from "./group-markup";
import type { GroupPage } from "./group-page";
import { atRule, beginGroups, groupAttempt, groupStep, inRule } from "./group-steps";
import { add, hurry, one } from "./page";
import { code } from "./steps";

let page: GroupPage;
beforeEach(() => {
  page = beginGroups();
});

const panel = (outcome: Outcome): PanelReading | null => (outcome.kind === "done" ? outcome.panel : null);

describe("Save", () => {
  let expected: PanelReading | null = null;
  beforeEach(async () => {
    await atRule();
    await inRule();
    expected = panel(await groupStep(set(["Attended"])));
  });

  const save = (): Promise<Outcome> => groupStep(commit("Save"), expected);
  function unwritten(outcome: Outcome, reasonCode: string): void {
    const { run, row, attempt } = groupAttempt();
    expect([code(outcome), page.saves, hasPressed(run, row, attempt)]).toEqual([reasonCode, [], false]);
  }

  test("all well: pressed once, and what followed is told", async () => {
    expect(await save()).toMatchObject({ kind: "done", pressed: true, seen: "panel closed" });
    expect(page.saves).toEqual([{ id: "g-1", licenses: ["Attended"] }]);
  });

  test("another admin changed the rule meanwhile, its licenses or its limits", async () => {
    page.store = [{ ...finance, licenses: ["Attended", "Tester", "Insights"] }, sales];
    unwritten(await save(), "again changed-while-open");
    page.store = [{ ...finance, quotas: { Tester: 50 } }, sales];
    unwritten(await save(), "again changed-while-open");
    page.store = [sales];
    unwritten(await save(), "again changed-while-open");
  });

  test("another group's change stops nothing", async () => {
    page.store = [finance, { ...sales, licenses: ["Insights"] }];
    expect(code(await save())).toBe("done");
  });

  test("the server was not asked", async () => {
    page.answers = false;
    hurry();
    unwritten(await save(), "again panel-not-settled");
  });

  test("a box or a limit is not the expected one", async () => {
    [...document.querySelectorAll<HTMLInputElement>(".MuiDrawer-root input[type=checkbox]")].at(-1)?.click();
    unwritten(await save(), "again boxes-changed");
    [...document.querySelectorAll<HTMLInputElement>(".MuiDrawer-root input[type=checkbox]")].at(-1)?.click();
    const limit = document.querySelector<HTMLInputElement>("[aria-label='Quota for Attended']");
    if (limit) limit.value = "3";
    unwritten(await save(), "again boxes-changed");
  });

  test("the panel becomes another group's when the pointer is on its way", async () => {
    one("footer button:last-child").addEventListener("mouseover", () =>
      document.querySelector(".MuiDrawer-root [data-group] > p")?.replaceChildren("Sales"),
    );
    unwritten(await save(), "again panel-of-another-user");
  });

  test("a second panel is open", async () => {
    add(rulePanel(sales), one("#app"));
    unwritten(await save(), "again panel-of-another-user");
  });
});
