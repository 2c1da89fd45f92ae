// @vitest-environment happy-dom
import { fireEvent, waitFor } from "@testing-library/dom";
import { describe, expect, test } from "vitest";
import { plan as planSignal, report, runRows, settledOrder, state } from "../../../src/popup/surface";
import { appState, planOf, planSummary, reportOf, runOf, runRowsOf } from "../../e2e/popup/fixtures";
import { background } from "./background-stub";
import { asked, choose, stage } from "./stage";

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
    expect(getByRole("status").textContent).toBe("Stopping: the row in hand is finished and read back.");
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
