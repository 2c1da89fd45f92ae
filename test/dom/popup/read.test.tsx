// @vitest-environment happy-dom
import { fireEvent, waitFor } from "@testing-library/dom";
import { describe, expect, test } from "vitest";
import { inventory } from "../../../src/popup/surface";
import { appState, inventoryOf, scanOf } from "../../e2e/popup/fixtures";
import { organizationOf } from "../../e2e/popup/group-fixtures";
import { asked, stage } from "./stage";

const organization = organizationOf(40);

describe("reading the organization", () => {
  test("reads all of it, or only direct allocations where the admin says so", async () => {
    const { getByRole } = stage(appState());
    const box = getByRole("checkbox", { name: "Only direct allocations (quicker)" });
    fireEvent.click(getByRole("button", { name: "Read users" }));
    fireEvent.click(box);
    await waitFor(() => expect(box).toHaveProperty("checked", true));
    fireEvent.click(getByRole("button", { name: "Read users" }));
    expect(asked("popup-background/scan")).toEqual([{ tab: 7 }, { tab: 7, only: "direct" }]);
    fireEvent.click(box);
  });

  test("says which part is being read, and how many groups there are", () => {
    const part = { part: "members of Finance Automation", groupsRead: 3, groups: 11 };
    const { getByText, getByRole } = stage(
      appState({ scan: { ...scanOf(organization), status: "reading", readAt: "", ...part } }),
    );
    expect(getByText("Reading members of Finance Automation, group 4 of 11.")).toBeTruthy();
    expect(getByRole("progressbar", { name: "Users read" }).getAttribute("max")).toBe("11");
    expect(getByRole("status").textContent).toBe("Reading the groups from the portal.");
  });

  test("says what was read, and what could not be read and why", async () => {
    const { findByText, getByText } = stage(appState({ scan: scanOf(organization) }));
    inventory.value = { ...organization, groupsComplete: false, unread: ["Members of Board: no editor is offered."] };
    expect(await findByText(/6 groups, /)).toBeTruthy();
    expect(getByText("Members of Board: no editor is offered.")).toBeTruthy();
  });

  test("direct allocations alone are never shown as if groups had been read", async () => {
    const direct = inventoryOf(5);
    const { findByText } = stage(appState({ scan: scanOf(direct) }));
    inventory.value = direct;
    expect(await findByText(/groups were not read/)).toBeTruthy();
  });

  test("the picture of licenses in use says the same in words", async () => {
    const { findByRole } = stage(appState({ scan: scanOf(organization) }));
    inventory.value = organization;
    const bars = await findByRole("region", { name: "Licenses in use" });
    expect(bars.textContent).toMatch(/\d+ direct, \d+ from groups, \d+ free of 40 bought/);
    expect(bars.textContent).toMatch(/\d+ more than bought/);
  });
});
