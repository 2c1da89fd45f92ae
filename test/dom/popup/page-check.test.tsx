// @vitest-environment happy-dom
import { waitFor } from "@testing-library/dom";
import { describe, expect, test } from "vitest";
import { checkOf, iconMissing, pointed, refused, saveTwice, supposed } from "../../e2e/popup/check-fixtures";
import { appState, inventoryOf, planOf, planSummary, runOf, scanOf } from "../../e2e/popup/fixtures";
import { background } from "./background-stub";
import { asked, button, stage } from "./stage";

const icon = "icon.Edit license allocation";
const name = "icon Edit license allocation in a row";

test("Check this page asks for all procedures where there is no plan", async () => {
  stage(appState());
  (await button("Check this page")).click();
  await waitFor(() => expect(asked("popup-background/check-page")).toEqual([{ tab: 7, flows: [] }]));
});

test("with a plan it asks for what the plan's rows need", async () => {
  const plan = planOf(6);
  background.replies = {};
  stage(appState({ scan: scanOf(inventoryOf(5)), plan: planSummary(plan) }));
  background.replies = { "popup-background/plan": { plan } };
  await waitFor(async () => expect(await button("Check this page")).toBeTruthy());
});

test("what was not found comes first, each with a word beside its icon, and what was found can be unfolded", async () => {
  const { findByRole, getByText } = stage(appState({ check: checkOf({ ...iconMissing, ...saveTwice }) }));
  const open = await findByRole("list", { name: "Not found for certain" });
  const words = [...open.querySelectorAll(".badge")].map(({ textContent }) => textContent);
  expect(words).toEqual(["Missing", "Missing", "Ambiguous", "Not reached", "Not reached"]);
  expect(open.textContent).toContain("It lies behind the icon Edit license allocation in a row.");
  expect(getByText(/30 elements of 35 found/)).toBeTruthy();
});

test("while a check is under way it says what is looked at, and cannot be asked for again", async () => {
  const { findByText } = stage(
    appState({ check: checkOf({}, { status: "checking", lines: [], part: "the panel Edit Group" }) }),
  );
  expect(await findByText(/Looking at the panel Edit Group/)).toBeTruthy();
  expect((await button("Check again")).disabled).toBe(true);
});

test("a check of another tab is not shown", () => {
  const { queryByText } = stage(appState({ check: checkOf(iconMissing, { tab: 99 }) }));
  expect(queryByText(name)).toBeNull();
});

test("nothing is offered to be checked while a run is at work", () => {
  const plan = planOf(6);
  const { queryByText } = stage(appState({ run: runOf(plan, 2), check: checkOf(iconMissing) }));
  expect(queryByText("Check this page")).toBeNull();
});

describe("Show me", () => {
  test("is offered for what is missing or ambiguous, not for what was only not reached", async () => {
    stage(appState({ check: checkOf({ ...iconMissing, ...saveTwice }) }));
    await button(`Show me: ${name}`);
    const labels = [...document.querySelectorAll("button")].map((each) => each.getAttribute("aria-label") ?? "");
    const offers = labels.filter((label) => label.startsWith("Show me:"));
    expect(offers).toEqual(["Show me: tab Robots & Services", `Show me: ${name}`, "Show me: button Save"]);
    (await button(`Show me: ${name}`)).click();
    await waitFor(() => expect(asked("popup-background/point-at")).toEqual([{ tab: 7, line: icon }]));
  });

  test("says what would be learned, for which host and language, and learns it only when told", async () => {
    const { findByText } = stage(appState({ check: checkOf(iconMissing, { line: icon, pointed }) }));
    const said = (await findByText(/You pointed at/)).textContent;
    for (const word of ["Change licenses", "aria-label", "cloud.uipath.com", "English"]) expect(said).toContain(word);
    expect(asked("popup-background/answer-line")).toEqual([]);
    (await button("Learn it")).click();
    await waitFor(() => expect(asked("popup-background/answer-line")).toEqual([{ tab: 7, line: icon, answer: "yes" }]));
  });

  test("of what cannot be learned it says why, and offers to point again", async () => {
    const { queryByText, findByText } = stage(
      appState({ check: checkOf(iconMissing, { line: icon, pointed: refused }) }),
    );
    expect(await findByText(/already means Remove/)).toBeTruthy();
    expect(queryByText("Learn it")).toBeNull();
    (await button("Point again")).click();
    await waitFor(() => expect(asked("popup-background/point-at")).toEqual([{ tab: 7, line: icon }]));
  });
});

test("a supposed spelling is asked about once, and the answer is handed on", async () => {
  const { findByText } = stage(appState({ check: checkOf(supposed, { language: "ja" }) }));
  expect(await findByText("Is this “ライセンスを解放” Release license?")).toBeTruthy();
  (await button("Yes, it is button Release license")).click();
  await waitFor(() =>
    expect(asked("popup-background/answer-line")).toEqual([{ tab: 7, line: "button.Release license", answer: "yes" }]),
  );
});

test("what was found can be shown in the page", async () => {
  stage(appState({ check: checkOf(saveTwice) }));
  (await button("Show in the page: button Save")).click();
  await waitFor(() => expect(asked("popup-background/show-in-page")).toEqual([{ tab: 7, line: "button.Save" }]));
});
