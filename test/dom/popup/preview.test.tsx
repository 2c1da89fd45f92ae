// @vitest-environment happy-dom
import { waitFor } from "@testing-library/dom";
import { describe, expect, test } from "vitest";
import { handedIn, plan as planSignal, planText, problem } from "../../../src/popup/surface";
import type { CheckedPlan } from "../../../src/run/plan";
import { appState, inventoryOf, planOf, planSummary, portalTab, scanOf } from "../../e2e/popup/fixtures";
import { groupPlanOf } from "../../e2e/popup/group-plan";
import { background } from "./background-stub";
import { asked, choose, stage, type } from "./stage";

function preview(plan: CheckedPlan, part: object = {}) {
  const queries = stage(appState({ scan: scanOf(inventoryOf(60)), plan: planSummary(plan), ...part }));
  planSignal.value = plan;
  return queries;
}

const tallyOf = (button: HTMLElement): number =>
  Number(button.querySelector(".tally-number")?.textContent?.replace(",", ""));

describe("counts", () => {
  test.each([1, 20, 60, 2000])("by standing they add up to the %i lines of the plan", async (lines) => {
    const { findByRole, getAllByRole } = preview(planOf(lines));
    const all = await findByRole("button", { name: /All lines?$/ });
    const kinds = getAllByRole("button", { pressed: false }).filter((button) => button.classList.contains("tally"));
    expect(tallyOf(all)).toBe(lines);
    expect(kinds.reduce((sum, button) => sum + tallyOf(button), 0)).toBe(lines);
  });

  test("a standing filters the table, and pressing it again shows all", async () => {
    const { findByRole, getAllByRole, getByRole } = preview(planOf(20));
    const refused = await findByRole("button", { name: /Refused/ });
    refused.click();
    await waitFor(() => expect(getByRole("table").getAttribute("aria-rowcount")).toBe("2"));
    expect(getAllByRole("row").at(-1)?.textContent).toContain("No user with this e-mail");
    refused.click();
    await waitFor(() => expect(getByRole("table").getAttribute("aria-rowcount")).toBe("21"));
  });
});

describe("before and after", () => {
  test("what goes is said in words, not by color alone; block and group rule are told apart", async () => {
    const { findAllByText, getAllByText } = preview(planOf(20));
    expect((await findAllByText("goes:")).length).toBeGreaterThan(10);
    expect(getAllByText("No license, none from groups").length).toBeGreaterThan(0);
    expect(getAllByText("Group rule applies").length).toBeGreaterThan(0);
  });
});

describe("rows about groups", () => {
  test("have a column for the group, and tables without such rows have none", async () => {
    const { findByRole } = preview(groupPlanOf(24));
    expect(await findByRole("columnheader", { name: "Group" })).toBeTruthy();
    const { queryByRole } = preview(planOf(20));
    await waitFor(() => expect(queryByRole("columnheader", { name: "Group" })).toBeNull());
  });

  test("show what follows: the first sentence, and the others on request", async () => {
    const { findAllByText, findAllByRole, queryByText, findByText } = preview(groupPlanOf(1));
    expect(await findAllByText(/Also loses the roles and robot configuration/)).toBeTruthy();
    expect(queryByText(/No effect on Attended/)).toBeNull();
    const [more] = await findAllByRole("button", { name: "and 2 more" });
    more?.click();
    expect(await findByText(/No effect on Attended/)).toBeTruthy();
    expect((await findByText("show less")).getAttribute("aria-expanded")).toBe("true");
  });

  test("the counts of what takes a word to approve are said beside it", async () => {
    const { findByText, findByRole } = preview(groupPlanOf(24, "REMOVE"));
    expect(await findByText(/^This takes 3 members out of 1 group, blocks 2 users/)).toBeTruthy();
    expect(await findByRole("textbox", { name: "Confirmation word" })).toHaveProperty("placeholder", "REMOVE");
  });

  test("a run may begin from Accounts & Groups as well", async () => {
    const { findByRole } = preview(planOf(20), { tabs: [portalTab({ verdict: "accounts" })] });
    expect(await findByRole("button", { name: /^Approve and start/ })).toHaveProperty("disabled", false);
  });

  test("edited as text, the preview is given up and its rows stand in the text field", async () => {
    const { findByRole } = preview(groupPlanOf(8));
    (await findByRole("button", { name: "Edit as text" })).click();
    await waitFor(() => expect(planText.value).toContain("remove-member,ana.pop0@acme.example,Automation Developers"));
    expect(asked("popup-background/discard-plan")).toHaveLength(1);
  });
});

describe("approval", () => {
  const approve = { name: /^Approve and start/ };

  test("a press is enough where no word is asked for; the button says what happens", async () => {
    const plan = planOf(20);
    const { findByRole, queryByRole } = preview(plan);
    const button = await findByRole("button", approve);
    expect(queryByRole("textbox", { name: "Confirmation word" })).toBeNull();
    expect(button.textContent).toMatch(/^Take back up to \d+ licenses from \d+ users$/);
    button.click();
    await waitFor(() => expect(asked("popup-background/start")).toEqual([{ tab: 7, digest: plan.digest, word: "" }]));
  });

  test("where a word is asked for, nothing else starts it, Enter least of all", async () => {
    const plan = planOf(20, "BLOCK");
    const { findByRole } = preview(plan);
    const button = await findByRole("button", approve);
    const word = await findByRole("textbox", { name: "Confirmation word" });
    expect(button).toHaveProperty("disabled", true);
    for (const wrong of ["block", "BLOC", "", "BLOCK it"]) {
      type(word, wrong);
      await waitFor(() => expect(button).toHaveProperty("disabled", true));
      button.click();
    }
    type(word, "BLOCK");
    word.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    expect(asked("popup-background/start")).toEqual([]);
    await waitFor(() => expect(button).toHaveProperty("disabled", false));
    button.click();
    await waitFor(() =>
      expect(asked("popup-background/start")).toEqual([{ tab: 7, digest: plan.digest, word: "BLOCK" }]),
    );
  });

  test.each([
    ["another organization", portalTab({ organization: "Globex" }), /does not show the Licenses page of Acme Robotics/],
    ["another page", portalTab({ verdict: "another-page" }), /does not show the Licenses page of Acme Robotics/],
    ["licenses that may only be viewed", portalTab({ verdict: "view-only" }), /You may only view licenses here/],
  ])("nothing starts while the tab shows %s", async (_, tab, said) => {
    const { findByRole, getByText } = preview(planOf(20), { tabs: [tab] });
    expect(await findByRole("button", approve)).toHaveProperty("disabled", true);
    expect(getByText(said)).toBeTruthy();
  });

  test("why a start was refused is told as an alert, and the preview stays", async () => {
    const { findByRole } = preview(planOf(20));
    background.replies = { "popup-background/start": { reason: { code: "busy", text: "Another run is under way." } } };
    (await findByRole("button", approve)).click();
    expect((await findByRole("alert")).textContent).toBe("Another run is under way.");
    expect((await findByRole("status")).getAttribute("data-status")).toBe("preview");
  });

  test("with nothing ready it offers the report, not a cleanup", async () => {
    const plan = planOf(20);
    const rows = plan.rows.filter(({ standing }) => standing === "refused");
    const { findByRole } = preview({ ...plan, rows, counts: { ...plan.counts, ready: 0 }, licensesFreed: {} });
    expect((await findByRole("button", approve)).textContent).toContain("nothing will be written");
  });
});

describe("the admin's choice", () => {
  const open = (plan: CheckedPlan) => plan.rows.filter(({ standing }) => standing === "choice").map(({ row }) => row);

  test("for all at once: the same rows are checked again with when_empty set, and only where it was open", async () => {
    const plan = planOf(60);
    const { findByRole } = preview(plan);
    const again = { ...plan, digest: "again" };
    background.replies = { "popup-background/check-plan": { plan: again, reason: null } };
    (await findByRole("button", { name: "Block all 3" })).click();
    await waitFor(() => expect(planSignal.value?.digest).toBe("again"));
    const [request] = asked("popup-background/check-plan");
    expect(request).toMatchObject({ source: plan.source, organization: plan.organization });
    expect(request?.["rows"]).toHaveLength(60);
    const set = handedIn.value.filter(({ whenEmpty }) => whenEmpty === "block");
    expect(set.map(({ row }) => row)).toEqual(open(plan));
  });

  test("line by line: nothing is checked until the choices are used", async () => {
    const plan = planOf(60);
    const { findByRole, findByLabelText } = preview(plan);
    const first = plan.rows.find(({ standing }) => standing === "choice");
    background.replies = { "popup-background/check-plan": { plan, reason: null } };
    choose(await findByLabelText(`When the last license of ${first?.user} goes`), "inherit");
    expect(asked("popup-background/check-plan")).toEqual([]);
    (await findByRole("button", { name: "Use 1 choice made in the table" })).click();
    await waitFor(() => expect(handedIn.value.find(({ row }) => row === first?.row)?.whenEmpty).toBe("inherit"));
  });

  test("where the second check fails, the preview stays and says why", async () => {
    const { findByRole } = preview(planOf(60));
    background.replies = {
      "popup-background/check-plan": { plan: null, reason: { code: "x", text: "The list is gone." } },
    };
    (await findByRole("button", { name: "Block all 3" })).click();
    expect((await findByRole("alert")).textContent).toBe("The list is gone.");
    expect(problem.value).toBeNull();
    expect((await findByRole("status")).getAttribute("data-status")).toBe("preview");
  });
});
