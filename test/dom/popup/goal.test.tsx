// @vitest-environment happy-dom
import { fireEvent, waitFor } from "@testing-library/dom";
import { describe, expect, test } from "vitest";
import type { Goal } from "../../../src/goals/goal";
import { goalNames, goalOf, goalTitle } from "../../../src/popup/goal-words";
import { chosen, inventory, planText } from "../../../src/popup/surface";
import { readPlan } from "../../../src/run/read-plan";
import { appState, scanOf } from "../../e2e/popup/fixtures";
import { organizationOf } from "../../e2e/popup/group-fixtures";
import { proposalFor } from "../../e2e/popup/group-plan";
import { background } from "./background-stub";
import { asked, box, button, choose, stage, type } from "./stage";

const organization = organizationOf(40);
const proposal = proposalFor(4);
const PROPOSE = "popup-background/propose";

async function form() {
  const queries = stage(appState({ scan: scanOf(organization) }));
  inventory.value = organization;
  background.replies = { [PROPOSE]: { proposal, reason: null } };
  fireEvent.click(await box("Say what should be true"));
  const proposing = await button("Propose a plan");
  const propose = async () => {
    await waitFor(() => expect(proposing).toHaveProperty("disabled", false));
    fireEvent.click(proposing);
    await waitFor(() => expect(asked(PROPOSE)).toHaveLength(1));
    return asked(PROPOSE)[0];
  };
  return { ...queries, proposing, propose };
}

describe("saying what should be true", () => {
  test("for a pasted list: every e-mail in it, and how many nobody has read", async () => {
    const { getByLabelText, findByText, proposing, propose } = await form();
    expect(proposing).toHaveProperty("disabled", true);
    type(getByLabelText("E-mails"), "ANA.pop0@acme.example; nobody@acme.example");
    expect(await findByText("2 e-mails, 1 not among those who were read.")).toBeTruthy();
    expect(await propose()).toEqual({
      goal: { goal: "nothing-for-good" },
      users: ["ana.pop0@acme.example", "nobody@acme.example"],
    });
  });

  test("for the chosen users", async () => {
    const { propose } = await form();
    chosen.value = new Set(["ana.pop0@acme.example"]);
    fireEvent.click(await box("The 1 user chosen"));
    expect((await propose())?.["users"]).toEqual(["ana.pop0@acme.example"]);
  });

  test("for all: everybody is named where the goal needs names, and nobody where it does not", async () => {
    const { findByLabelText, propose } = await form();
    fireEvent.click(await box("So many units"));
    fireEvent.click(await box("Everybody"));
    choose(await findByLabelText("Which license"), "Attended - Named User");
    type(await findByLabelText("How many units"), "40");
    expect(await propose()).toEqual({
      goal: { goal: "free-units", license: "Attended - Named User", units: 40 },
      users: [],
    });
    background.sent = [];
    fireEvent.click(await box("They hold no license now"));
    expect((await propose())?.["users"]).toHaveLength(139);
  });

  test("why nothing can be proposed is told, and the form stays", async () => {
    const { getByLabelText, findByRole, propose } = await form();
    background.replies = { [PROPOSE]: { proposal: null, reason: { code: "no-proposal", text: "Nothing was read." } } };
    type(getByLabelText("E-mails"), "ana.pop0@acme.example");
    await propose();
    expect((await findByRole("alert")).textContent).toBe("Nothing was read.");
  });
});

describe("a proposal", () => {
  async function proposed() {
    const queries = await form();
    type(queries.getByLabelText("E-mails"), "ana.pop0@acme.example");
    await queries.propose();
    await queries.findByLabelText("Proposed plan");
    return queries;
  }

  test("says why each row, what it does not do, and what keeps the goal from being certain", async () => {
    const { getByText, getAllByText, getByLabelText } = await proposed();
    expect(getByText(/Could get a license again from Automation Users/)).toBeTruthy();
    expect(getAllByText("Groups would give a license again.").length).toBe(2);
    expect(getAllByText("Comes back at the next log-in, from Automation Users.").length).toBe(2);
    expect(getByLabelText("Licenses this would free").textContent).toContain("3 to 20");
  });

  test("its rows are an ordinary plan, numbered anew, why each as its note", async () => {
    await proposed();
    fireEvent.click(await button("Preview these rows"));
    await waitFor(() => expect(asked("popup-background/check-plan")).toHaveLength(1));
    expect(asked("popup-background/check-plan")[0]).toMatchObject({
      source: "They hold no license and do not get one back",
      rows: proposal.rows.map(({ row, why }, index) => ({ ...row, row: index + 1, note: why })),
    });
  });

  test("another way can be taken instead, and given up again", async () => {
    const { findByText } = await proposed();
    fireEvent.click(await button("Take this way instead: Stop the groups giving"));
    expect(await findByText("Taken")).toBeTruthy();
    fireEvent.click(await button("Preview these rows"));
    await waitFor(() => expect(asked("popup-background/check-plan")).toHaveLength(1));
    expect(asked("popup-background/check-plan")[0]?.["rows"]).toHaveLength(1);
    fireEvent.click(await button("Back to the proposed way"));
    expect(await button("Take this way instead: Stop the groups giving")).toBeTruthy();
  });

  test("edited as text it is a plan file like any other", async () => {
    const { findByLabelText } = await proposed();
    fireEvent.click(await button("Edit as text"));
    expect(await findByLabelText("Plan text")).toHaveProperty("value", planText.value);
    const { rows, problem } = readPlan(planText.value);
    expect(problem).toBeNull();
    expect(rows.map(({ procedure }) => procedure)).toEqual(proposal.rows.map(({ row }) => row.procedure));
  });

  test("another wish, another reading, another selection: the old proposal is gone", async () => {
    const { queryByLabelText } = await proposed();
    fireEvent.click(await box("They hold no license now"));
    await waitFor(() => expect(queryByLabelText("Proposed plan")).toBeNull());
    const again = await proposed();
    inventory.value = { ...organization, readAt: "2026-11-21T09:00:00.000Z" };
    await waitFor(() => expect(again.queryByLabelText("Proposed plan")).toBeNull());
  });
});

describe("goals in words", () => {
  test("every goal is complete only with what it needs", () => {
    expect(goalNames.map((name) => goalOf(name, "", "", 0)?.goal ?? null)).toEqual([
      "nothing-for-good",
      "nothing-now",
      null,
      null,
      "drop-overlap",
      null,
    ]);
    const whole = goalNames.flatMap((name): readonly Goal[] | Goal => goalOf(name, "L", "G", 3) ?? []);
    expect(whole).toHaveLength(6);
    expect(new Set(whole.map(goalTitle)).size).toBe(6);
    expect(goalOf("free-units", "L", "", 2.5)).toBeNull();
  });
});
