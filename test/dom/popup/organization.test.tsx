// @vitest-environment happy-dom
import { fireEvent, waitFor } from "@testing-library/dom";
import { beforeEach, describe, expect, test } from "vitest";
import { chosen, inventory } from "../../../src/popup/surface";
import { appState, scanOf } from "../../e2e/popup/fixtures";
import { organizationOf } from "../../e2e/popup/group-fixtures";
import { asked, box, button, choose, stage } from "./stage";

const organization = organizationOf(60);
const [users, developers] = organization.groups;
const leased = (users?.leases ?? []).map(({ email }) => email);

const CHECK = "popup-background/check-plan";

async function at(way: string) {
  const queries = stage(appState({ scan: scanOf(organization) }));
  inventory.value = organization;
  fireEvent.click(await box(way));
  return queries;
}

const rowsAsked = async () => {
  await waitFor(() => expect(asked(CHECK)).toHaveLength(1));
  return asked(CHECK)[0]?.["rows"];
};

describe("an action on what groups give", () => {
  let queries: Awaited<ReturnType<typeof at>>;
  beforeEach(async () => {
    queries = await at("From the list of users");
    // Two who inherit from Automation Users, one with direct licenses only.
    chosen.value = new Set([leased[0] ?? "", leased[1] ?? "", organization.users[1]?.email ?? ""]);
  });
  const pick = async (name: string) => fireEvent.click(await box(name));
  const preview = async (name: string) => fireEvent.click(await button(name));

  test("release: one row for each user and group, and nobody who inherits nothing", async () => {
    await pick("Release inherited licenses");
    expect(await queries.findByText(/1 of the chosen have nothing of the kind/)).toBeTruthy();
    await preview("Preview 2 users");
    expect(await rowsAsked()).toMatchObject([
      { procedure: "release", user: leased[0], group: "Automation Users", licenses: [] },
      { procedure: "release", user: leased[1], group: "Automation Users", licenses: [] },
    ]);
  });

  test("take out of a group: its members only", async () => {
    await pick("Take out of a group");
    choose(await queries.findByLabelText("Take out of"), "Automation Users");
    await preview("Preview 2 users");
    expect(await rowsAsked()).toMatchObject([
      { procedure: "remove-member", user: leased[0], group: "Automation Users" },
      { procedure: "remove-member", user: leased[1], group: "Automation Users" },
    ]);
  });

  test("add to a group: local groups are offered, directory groups are not", async () => {
    await pick("Add to a group");
    const select = await queries.findByLabelText("Add to");
    expect(select.textContent).not.toContain("Citizen Developers");
    choose(select, "Finance Automation");
    await preview("Preview 3 users");
    expect(await rowsAsked()).toHaveLength(3);
  });

  test("allocate: nothing to preview before a license is named", async () => {
    await pick("Allocate licenses");
    const toPreview = await button("Preview 3 users");
    expect(toPreview).toHaveProperty("disabled", true);
    fireEvent.click(await box("Tester - Named User"));
    await waitFor(() => expect(toPreview).toHaveProperty("disabled", false));
    fireEvent.click(toPreview);
    expect(await rowsAsked()).toMatchObject([{ licenses: ["Tester - Named User"] }, {}, {}]);
  });

  test("where groups were not read, nothing about groups is offered", async () => {
    inventory.value = { ...organization, groups: [], groupsComplete: false };
    await queries.findByText(/read the users again with their groups/);
    expect(queries.queryByRole("radio", { name: /^Release/ })).toBeNull();
  });
});

describe("groups", () => {
  test("an edited rule is one row with exactly the boxes that are ticked; unchanged there is nothing to preview", async () => {
    await at("From the list of groups");
    fireEvent.click(await button("Edit rule of Automation Developers"));
    const preview = await button("Preview the rule");
    expect(preview).toHaveProperty("disabled", true);
    fireEvent.click(await box("Attended - Named User"));
    await waitFor(() => expect(preview).toHaveProperty("disabled", false));
    fireEvent.click(preview);
    expect(await rowsAsked()).toEqual([
      {
        row: 1,
        procedure: "set-rule",
        user: "",
        group: "Automation Developers",
        licenses: [developers?.rule?.[0]],
        whenEmpty: "",
        note: "",
      },
    ]);
  });

  test("a rule with nothing ticked says none; a group without a rule has none to edit", async () => {
    const { queryByRole } = await at("From the list of groups");
    fireEvent.click(await button("Edit rule of Automation Users"));
    fireEvent.click(await box("Attended - Named User"));
    const preview = await button("Preview the rule");
    await waitFor(() => expect(preview).toHaveProperty("disabled", false));
    fireEvent.click(preview);
    expect(await rowsAsked()).toMatchObject([{ licenses: ["none"] }]);
    expect(queryByRole("button", { name: "Edit rule of Administrators" })).toBeNull();
  });

  test("filters by what a group gives", async () => {
    const { findByLabelText, getByRole } = await at("From the list of groups");
    choose(await findByLabelText("Gives"), "none");
    await waitFor(() => expect(getByRole("table").getAttribute("aria-rowcount")).toBe("2"));
  });
});
