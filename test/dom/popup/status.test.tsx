// @vitest-environment happy-dom
import { waitFor } from "@testing-library/dom";
import { describe, expect, test } from "vitest";
import { PageVerdict } from "../../../src/messages";
import { verdicts } from "../../../src/popup/verdicts";
import { appState, inventoryOf, planOf, planSummary, portalTab, runOf, scanOf } from "../../e2e/popup/fixtures";
import { scenes } from "../../e2e/popup/scenes";
import { asked, choose, stage } from "./stage";

describe("the live region", () => {
  test.each(scenes)("$name: stands at $status, in a sentence", ({ state, status }) => {
    const region = stage(state).getByRole("status");
    expect(region.getAttribute("data-status")).toBe(status);
    expect(region.textContent).toMatch(/\w.*[.:]$/);
  });

  test("a run in hand comes before a plan, a plan before a report, a report before reading", () => {
    const scan = { ...scanOf(inventoryOf(5)), status: "reading" as const };
    const plan = planOf(20);
    const all = { scan, plan: planSummary(plan) };
    const at = (part: object) => stage(appState(part)).getByRole("status").getAttribute("data-status");
    expect(at({ ...all, run: runOf(plan, 3) })).toBe("running");
    expect(at({ ...all, run: runOf(plan, 20) })).toBe("preview");
    expect(at({ scan, run: runOf(plan, 20) })).toBe("ended");
    expect(at({ scan })).toBe("reading");
  });

  test("users read in one organization are not taken for those of another", () => {
    const scan = scanOf(inventoryOf(5));
    const { getByRole, getByText } = stage(appState({ scan, tabs: [portalTab({ organization: "Globex" })] }));
    expect(getByRole("status").getAttribute("data-status")).toBe("ready");
    expect(getByText(/belong to Acme Robotics/)).toBeTruthy();
  });

  test("a list that is not proved complete is never called complete", () => {
    const { getByRole, queryByText } = stage(appState({ scan: scanOf(inventoryOf(5, false)) }));
    expect(getByRole("status").textContent).toContain("not proved complete");
    expect(queryByText(/— complete/)).toBeNull();
  });
});

describe("what a portal tab shows", () => {
  const readable = ["ready", "accounts", "view-only"];
  const others = PageVerdict.options.filter((verdict) => !readable.includes(verdict));

  test.each(others)("%s: a sentence of its own, a way out, and no way to start", (verdict) => {
    const { getByRole, getByText, queryByRole } = stage(appState({ tabs: [portalTab({ verdict })] }));
    expect(getByRole("status").getAttribute("data-status")).toBe("not-ready");
    expect(getByRole("status").textContent).toBe(
      verdict === "unknown-language" ? verdicts[verdict].title.replace(/\.$/, " (en).") : verdicts[verdict].title,
    );
    expect(getByText(verdicts[verdict].todo)).toBeTruthy();
    expect(queryByRole("button", { name: /Read users|Approve/ })).toBeNull();
  });

  test("accounts: reading may begin there too, since the tab is led from page to page anyway", () => {
    const { getByRole } = stage(appState({ tabs: [portalTab({ verdict: "accounts" })] }));
    expect(getByRole("status").getAttribute("data-status")).toBe("ready");
    expect(getByRole("status").textContent).toBe("Accounts & Groups is open. Next: read its users.");
    expect(getByRole("button", { name: "Read users" })).toBeTruthy();
  });

  test("view-only: the organization can be read and planned for", () => {
    const { getByRole } = stage(appState({ tabs: [portalTab({ verdict: "view-only" })] }));
    expect(getByRole("status").textContent).toBe("You may only view licenses here. Next: read its users.");
    expect(getByRole("button", { name: "Read users" })).toBeTruthy();
  });

  test("no two verdicts share a sentence", () => {
    expect(new Set(Object.values(verdicts).map(({ title }) => title)).size).toBe(PageVerdict.options.length);
  });

  test("what was looked for and not found is listed", () => {
    const { getByText } = stage(
      appState({ tabs: [portalTab({ verdict: "another-page", missing: ["Heading “Licenses”"] })] }),
    );
    expect(getByText("Heading “Licenses”")).toBeTruthy();
  });

  test("several portal tabs: the admin chooses, and the organization's name and the background follow", async () => {
    const tabs = [portalTab(), portalTab({ organization: "Globex" }, 8)];
    const { getByRole, getByLabelText } = stage(appState({ tabs }));
    expect(getByRole("heading", { level: 1 }).textContent).toContain("Acme Robotics");
    const select = getByLabelText("Portal tab");
    if (!(select instanceof HTMLSelectElement)) throw new Error("Not a select.");
    expect([...select.options].map(({ value }) => value)).toEqual(["7", "8"]);
    choose(select, "8");
    await waitFor(() => expect(getByRole("heading", { level: 1 }).textContent).toContain("Globex"));
    // The background plans for the tab it was told of: it must be told.
    expect(asked("popup-background/state")).toEqual([{ tab: 8 }]);
  });
});
