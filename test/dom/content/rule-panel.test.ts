import { beforeEach, describe, expect, test } from "vitest";
import { clear, set, tick } from "../../../src/flows/steps";
import type { Outcome, PanelReading } from "../../../src/messages";
import { finance, ruleBox, ruleBoxes, rulePanel, sales } from "./group-markup";
import type { GroupPage } from "./group-page";
import { atRule, beginGroups, groupStep, inRule } from "./group-steps";
import { add, clicksOn, hurry, later, one } from "./page";
import { code } from "./steps";

let page: GroupPage;
beforeEach(() => {
  page = beginGroups();
});

const panel = (outcome: Outcome): PanelReading | null => (outcome.kind === "done" ? outcome.panel : null);

describe("in the panel of a rule", () => {
  test("tells its boxes and the limits between them, empty ones left out", async () => {
    await atRule();
    expect(panel(await inRule())).toEqual({
      option: "",
      boxes: [
        { label: "Attended", checked: true },
        { label: "Tester", checked: true },
        { label: "Insights", checked: false },
      ],
      quotas: { Tester: 40 },
    });
  });

  test("boxes that come late are waited for", async () => {
    page.rule = (group) => rulePanel(group, { boxes: ruleBox("Attended", true, undefined) });
    await atRule();
    later(900, () => {
      const boxes = document.querySelector(".MuiDrawer-root [data-group] > div");
      if (boxes) boxes.innerHTML = ruleBoxes(finance);
    });
    expect(panel(await inRule())?.boxes).toHaveLength(3);
  });

  test("a limit that comes after its box is waited for", async () => {
    page.rule = (group) => rulePanel({ ...group, quotas: {} });
    await atRule();
    later(900, () => {
      const field = document.querySelector<HTMLInputElement>("[aria-label='Quota for Tester']");
      if (field) field.value = "40";
      add("<i></i>");
    });
    expect(panel(await inRule())?.quotas).toEqual({ Tester: 40 });
  });

  test.each([
    ["again panel-of-another-user", () => rulePanel(sales)],
    ["again panel-of-another-user", () => rulePanel(finance, { name: `${finance.name}</p><p>Sales` })],
    ["refused identity-not-shown", () => rulePanel(finance, { name: "" })],
    ["refused identity-not-shown", () => rulePanel(finance, { name: "Finance Automation EU" })],
    ["again panel-of-another-user", () => rulePanel(finance, { title: "Edit Group Allocation Rule for Sales" })],
    ["refused panel-differs-from-row", () => rulePanel({ ...finance, licenses: ["Attended"] })],
    ["again panel-not-settled", () => rulePanel(finance, { boxes: `${ruleBoxes(finance)}<i role="progressbar"></i>` })],
    ["again panel-not-open", () => rulePanel(finance, { title: "Create Allocation Rule" })],
  ])("%s: %s", async (expected, html) => {
    page.rule = html;
    await atRule();
    hurry();
    expect(code(await inRule())).toBe(expected);
  });

  test("a title that names the group is enough", async () => {
    page.rule = (group) => rulePanel(group, { name: "", title: `Edit Group Allocation Rule for ${group.name}` });
    await atRule();
    expect(code(await inRule())).toBe("done");
  });

  test("without a row of this attempt no panel is trusted", async () => {
    add(rulePanel(finance), one("#app"));
    expect(code(await inRule())).toBe("again panel-not-open");
  });
});

describe("set, tick and clear", () => {
  beforeEach(async () => {
    await atRule();
    await inRule();
  });

  test("exactly these are ticked; the limit of a cleared box goes with it", async () => {
    const outcome = await groupStep(set(["Insights", "Attended"]));
    expect(outcome).toMatchObject({ kind: "done", pressed: true, seen: "Attended, Insights" });
    expect(panel(outcome)?.quotas).toEqual({});
    expect(await groupStep(set(["Attended", "Insights"]))).toMatchObject({ kind: "done", pressed: false });
  });

  test("limits of boxes that stay are told and never typed", async () => {
    const field = one("[aria-label='Quota for Tester']");
    let typed = 0;
    field.addEventListener("input", () => {
      typed += 1;
    });
    expect(panel(await groupStep(set(["Tester"])))?.quotas).toEqual({ Tester: 40 });
    expect(typed).toBe(0);
  });

  test("tick leaves the others, clear too", async () => {
    expect(await groupStep(tick(["Insights"]))).toMatchObject({ seen: "Attended, Tester, Insights" });
    expect(await groupStep(clear(["Tester"]))).toMatchObject({ seen: "Attended, Insights" });
  });

  test("a rule may be left with nothing", async () => {
    expect(await groupStep(set([]))).toMatchObject({ kind: "done", pressed: true, seen: "" });
  });

  test.each([set(["Attended", "Citizen Developer"]), tick(["Citizen Developer"]), clear(["Citizen Developer"])])(
    "a license without a box: refused, and nothing is pressed",
    async (step) => {
      const clicks = clicksOn(one(".MuiDrawer-root"));
      expect(code(await groupStep(step))).toBe("refused license-box-missing");
      expect(clicks.count()).toBe(0);
    },
  );

  test("a box that does not change is told", async () => {
    for (const input of document.querySelectorAll(".MuiDrawer-root input[type=checkbox]"))
      input.addEventListener("click", (event) => event.preventDefault());
    expect(code(await groupStep(set([])))).toBe("again press-without-effect");
  });

  test("a panel that became another group's is left alone", async () => {
    document.querySelector(".MuiDrawer-root [data-group] > p")?.replaceChildren("Sales");
    const clicks = clicksOn(one(".MuiDrawer-root"));
    expect(code(await groupStep(set([])))).toBe("again panel-of-another-user");
    expect(clicks.count()).toBe(0);
  });
});
