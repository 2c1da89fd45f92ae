// @vitest-environment happy-dom
import "./background-stub";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as surface from "../../../src/popup/surface";
import { keepInStep } from "../../../src/popup/sync";
import {
  appState,
  inventoryOf,
  planOf,
  planSummary,
  reportOf,
  runOf,
  runRowsOf,
  scanOf,
} from "../../e2e/popup/fixtures";
import { background } from "./background-stub";

const INVENTORY = "popup-background/inventory";
const PLAN = "popup-background/plan";
const REPORT = "popup-background/report";
const ROWS = "popup-background/run-rows";

describe("keeping in step with the background", () => {
  let stop: () => void;
  const plan = planOf(20);
  const times = (name: string) => background.sent.filter((message) => message.name === name).length;

  beforeEach(() => {
    background.sent = [];
    background.replies = {};
    surface.state.value = null;
    surface.plan.value = null;
    surface.inventory.value = null;
    surface.lost.value = false;
    stop = keepInStep();
  });
  afterEach(() => stop());

  test("the users are asked for once for each reading", async () => {
    const inventory = inventoryOf(3);
    background.replies = { [INVENTORY]: { inventory } };
    surface.state.value = appState({ scan: scanOf(inventory) });
    await expect.poll(() => surface.inventory.value).toEqual(inventory);
    surface.state.value = appState({ scan: scanOf(inventory), version: "later" });
    expect(times(INVENTORY)).toBe(1);
    surface.state.value = appState({ scan: { ...scanOf(inventory), readAt: "2026-11-21T09:00:00.000Z" } });
    expect(times(INVENTORY)).toBe(2);
  });

  test("users of another organization than the one read are not shown", async () => {
    background.replies = { [INVENTORY]: { inventory: { ...inventoryOf(3), organization: "Globex" } } };
    surface.state.value = appState({ scan: scanOf(inventoryOf(3)) });
    await expect.poll(() => times(INVENTORY)).toBe(1);
    await Promise.resolve();
    expect(surface.inventory.value).toBeNull();
  });

  test("a plan that waits for approval is fetched by a page that was opened later, once", async () => {
    background.replies = { [PLAN]: { plan } };
    surface.state.value = appState({ plan: planSummary(plan) });
    await expect.poll(() => surface.plan.value).toEqual(plan);
    surface.state.value = appState({ plan: planSummary(plan), version: "later" });
    expect(times(PLAN)).toBe(1);
  });

  test("rows are asked for at most once a second, in the order in which they settle, and the report at the end", async () => {
    background.replies = { [ROWS]: { rows: runRowsOf(plan, 2) }, [REPORT]: { report: reportOf(plan) } };
    surface.state.value = appState({ run: runOf(plan, 2) });
    await expect.poll(() => surface.settledOrder.value).toEqual([1, 2]);
    for (const settled of [3, 4, 5]) surface.state.value = appState({ run: runOf(plan, settled) });
    expect(times(ROWS)).toBe(1);
    const before = times(REPORT);
    surface.state.value = appState({ run: runOf(plan, 20) });
    expect(times(REPORT)).toBe(before + 1);
  });

  test("a list that does not come is told", async () => {
    background.replies = { [PLAN]: { plan: "gone" } };
    surface.state.value = appState({ plan: planSummary(plan) });
    await expect.poll(() => surface.lost.value).toBe(true);
  });

  test("the page's title tells how far a run is", () => {
    surface.state.value = appState({ run: runOf(plan, 2) });
    expect(document.title).toBe("2 of 20 – License Sweep");
  });
});
