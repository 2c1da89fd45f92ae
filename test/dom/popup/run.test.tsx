// @vitest-environment happy-dom
import { fireEvent, waitFor } from "@testing-library/dom";
import { describe, expect, test, vi } from "vitest";
import { drift, plan as planSignal, report, runRows, settledOrder, state } from "../../../src/popup/surface";
import { appState, planOf, planSummary, reportOf, runOf, runRowsOf } from "../../e2e/popup/fixtures";
import { driftFound, groupPlanOf } from "../../e2e/popup/group-plan";
import { background } from "./background-stub";
import { asked, button, choose, stage } from "./stage";

const plan = planOf(60);

describe("a run in hand", () => {
  test("shows who is in hand, at which step, how fast and how long still", () => {
    const run = runOf(plan, 23);
    const { getByText, getByRole } = stage(appState({ run }));
    expect(getByText(run.current[0]?.user ?? "?")).toBeTruthy();
    expect(getByText("Edit License Allocation: Save")).toBeTruthy();
    expect(getByText("24 rows a minute, about 2 minutes left")).toBeTruthy();
    expect(getByRole("progressbar", { name: "Rows settled" }).getAttribute("value")).toBe("23");
  });

  test("the last settled rows come newest first, with their users", async () => {
    const { findByText } = stage(appState({ run: runOf(plan, 3) }));
    report.value = reportOf(plan);
    runRows.value = runRowsOf(plan, 3);
    settledOrder.value = [2, 1, 3];
    const list = (await findByText("Last settled")).parentElement;
    expect([...(list?.querySelectorAll("li .who") ?? [])].map(({ textContent }) => textContent)).toEqual(
      [3, 1, 2].map((row) => plan.rows[row - 1]?.user),
    );
  });

  test("Stop works even when the portal tab is gone, and stays off while stopping", async () => {
    const { getByRole } = stage(appState({ run: runOf(plan, 3), tabs: [], tab: null }));
    fireEvent.click(getByRole("button", { name: "Stop" }));
    expect(asked("popup-background/stop")).toEqual([{}]);
    state.value = appState({ run: runOf(plan, 3, { status: "stopping" }) });
    await waitFor(() => expect(getByRole("button", { name: "Stop" })).toHaveProperty("disabled", true));
    expect(getByRole("status").textContent).toBe("Stopping after this row: it is finished and read back first.");
  });

  test("paused: the reason, and Resume", () => {
    const reason = { code: "signed-out", text: "The portal asks to sign in again." };
    const { getByRole } = stage(appState({ run: runOf(plan, 3, { status: "paused", reason }) }));
    expect(getByRole("status").textContent).toBe("Paused. The portal asks to sign in again.");
    fireEvent.click(getByRole("button", { name: "Resume" }));
    expect(asked("popup-background/resume")).toEqual([{ tab: 7 }]);
  });
});

describe("the report", () => {
  const ended = () => {
    const queries = stage(appState({ run: runOf(plan, 60) }));
    report.value = reportOf(plan);
    return queries;
  };

  test("filters by state and by reason", async () => {
    const { findByRole, getByRole, getByLabelText } = ended();
    fireEvent.click(await findByRole("button", { name: /Failed/ }));
    const { failed } = reportOf(plan).summary;
    await waitFor(() => expect(getByRole("table").getAttribute("aria-rowcount")).toBe(String(failed + 1)));
    fireEvent.click(getByRole("button", { name: /All rows/ }));
    choose(getByLabelText("Reason"), "protected");
    await waitFor(() => expect(getByRole("table").getAttribute("aria-rowcount")).toBe("4"));
  });

  test("the journal is saved as a text that says what was done for each row", async () => {
    const { findByRole } = ended();
    background.replies = {
      "popup-background/journal": {
        events: [
          { type: "item-started", at: "2026-11-02T09:00:00.400Z", row: 1, attempt: 1, lane: 0 },
          { type: "run-ended", at: "2026-11-02T09:00:09.400Z", why: "done", reason: null },
        ],
      },
    };
    const saved: Blob[] = [];
    const made = vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      if (blob instanceof Blob) saved.push(blob);
      return "blob:journal";
    });
    fireEvent.click(await findByRole("button", { name: "Save journal.txt" }));
    await waitFor(() => expect(saved).toHaveLength(1));
    made.mockRestore();
    expect(saved[0]?.type).toBe("text/plain");
    expect(await saved[0]?.text()).toBe("09:00:09.400 ended (done)\n");
  });

  test("the three files have the names scripts rely on", async () => {
    const { findByRole, getByRole } = ended();
    for (const name of ["Save report.csv", "Save report.json", "Save journal.json"]) {
      expect(await findByRole("button", { name })).toBeTruthy();
    }
    expect(getByRole("button", { name: "New cleanup" })).toBeTruthy();
  });

  test("retrying makes a plan of the failed rows, to be looked at first", async () => {
    const { findByRole } = ended();
    background.replies = { "popup-background/retry-failed": { plan, reason: null } };
    fireEvent.click(await findByRole("button", { name: "Retry failed rows" }));
    await waitFor(() => expect(planSignal.value).toEqual(plan));
    expect(asked("popup-background/start")).toEqual([]);
  });

  test("no retry where nothing failed", () => {
    const run = runOf(plan, 60);
    const { queryByRole } = stage(appState({ run: { ...run, counts: { ...run.counts, failed: 0 } } }));
    expect(queryByRole("button", { name: "Retry failed rows" })).toBeNull();
  });

  test("a new cleanup puts the report aside, for the next popup too", async () => {
    const { findByRole } = ended();
    fireEvent.click(await findByRole("button", { name: "New cleanup" }));
    await waitFor(async () => expect((await findByRole("status")).getAttribute("data-status")).toBe("ready"));
    expect(localStorage.getItem("put-aside-run")).toBe("run-1");
  });

  test("in the small window the long table is left to the tab", () => {
    const { queryByRole, getByRole } = stage(appState({ run: runOf(plan, 60), plan: null }), "popup");
    expect(queryByRole("table")).toBeNull();
    expect(getByRole("button", { name: "See every row in a tab" })).toBeTruthy();
    expect(planSummary(plan)?.rows).toBe(60);
  });
});

describe("after a run", () => {
  const ended = () => {
    const of = groupPlanOf(40);
    const queries = stage(appState({ run: runOf(of, 40) }));
    report.value = reportOf(of);
    return queries;
  };
  const cannot = ["What was released comes back only when its user signs in."];

  test("undo makes a plan, and says before its preview what does not come back", async () => {
    const { findByText } = ended();
    const undo = groupPlanOf(24);
    background.replies = { "popup-background/undo": { plan: undo, cannot, reason: null } };
    fireEvent.click(await button("Undo this run"));
    await waitFor(() => expect(planSignal.value).toEqual(undo));
    state.value = appState({ run: runOf(groupPlanOf(40), 40), plan: planSummary(undo) });
    expect(await findByText(cannot[0] ?? "")).toBeTruthy();
    expect(asked("popup-background/start")).toEqual([]);
  });

  test("what cannot be undone is told in the report, where nothing is left to undo", async () => {
    const { findByRole, findByText } = ended();
    const reason = { code: "nothing-to-undo", text: "The run changed nothing that a plan could restore." };
    background.replies = { "popup-background/undo": { plan: null, cannot, reason } };
    fireEvent.click(await button("Undo this run"));
    expect((await findByRole("alert")).textContent).toBe(reason.text);
    expect(await findByText(cannot[0] ?? "")).toBeTruthy();
  });

  test("nothing to undo where nothing was written", () => {
    const run = runOf(plan, 60);
    const counts = { ...run.counts, verified: 0, unknown: 0 };
    const { queryByRole } = stage(appState({ run: { ...run, counts } }));
    expect(queryByRole("button", { name: "Undo this run" })).toBeNull();
  });

  test("what came back and what was changed since is a table of its own, with what was left and what is there", async () => {
    const { findByRole, getByText } = ended();
    background.replies = {
      "popup-background/drift": { drift: driftFound(), readAt: "2026-11-21T09:00:00.000Z", reason: null },
    };
    fireEvent.click(await button("See what came back"));
    const table = await findByRole("table", { name: "Rows that are no longer as the run left them" });
    expect(table.getAttribute("aria-rowcount")).toBe("4");
    expect(getByText(/1 row came back, 1 row changed otherwise, 1 row not told/)).toBeTruthy();
    expect(asked("popup-background/drift")).toEqual([{ tab: 7 }]);
  });

  test("no drift is said too; that of another run is not shown", async () => {
    const { findByText, queryByText } = ended();
    drift.value = { run: "run-1", rows: [], readAt: "2026-11-21T09:00:00.000Z" };
    expect(await findByText(/Everything is still as the run left it/)).toBeTruthy();
    drift.value = { run: "another", rows: [], readAt: "2026-11-21T09:00:00.000Z" };
    await waitFor(() => expect(queryByText(/Everything is still as the run left it/)).toBeNull());
  });

  test("a row about a rule is named by its group while it runs", async () => {
    const of = groupPlanOf(40);
    settledOrder.value = [];
    const { findByText } = stage(appState({ run: runOf(of, 2) }));
    report.value = reportOf(of);
    expect(await findByText("Citizen Developers")).toBeTruthy();
  });
});
