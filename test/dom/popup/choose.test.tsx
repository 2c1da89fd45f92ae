// @vitest-environment happy-dom
import { fireEvent, waitFor } from "@testing-library/dom";
import { beforeEach, describe, expect, test } from "vitest";
import { chosen, inventory } from "../../../src/popup/surface";
import { appState, inventoryOf, scanOf } from "../../e2e/popup/fixtures";
import { asked, choose, stage, type } from "./stage";

const users = inventoryOf(120);

/** The surface at the list of users, with no filter. */
async function list() {
  const queries = stage(appState({ scan: scanOf(users) }));
  inventory.value = users;
  const way = await queries.findByRole("radio", { name: "From the list of users" });
  fireEvent.click(way);
  type(await queries.findByLabelText("Search name or e-mail"), "");
  choose(queries.getByLabelText("License"), "any");
  choose(queries.getByLabelText("Last in use"), "any");
  return queries;
}

describe("the list of users", () => {
  let queries: Awaited<ReturnType<typeof list>>;
  beforeEach(async () => {
    queries = await list();
  });
  const search = (text: string) => type(queries.getByLabelText("Search name or e-mail"), text);
  const rows = () => Number(queries.getByRole("table").getAttribute("aria-rowcount")) - 1;

  test("what is chosen is a set of e-mails: a filter hides it and never unchooses it", async () => {
    fireEvent.click(queries.getByRole("checkbox", { name: /ana\.pop0@/ }));
    search("cleo");
    await waitFor(() => expect(rows()).toBe(12));
    expect(queries.queryByRole("checkbox", { name: /ana\.pop0@/ })).toBeNull();
    expect(queries.getByText(/1 of them hidden by the filter/)).toBeTruthy();
    fireEvent.click(queries.getByRole("button", { name: "Choose all 12 shown" }));
    search("");
    await waitFor(() => expect(rows()).toBe(120));
    expect(chosen.value.size).toBe(13);
    expect(queries.getByRole("checkbox", { name: /ana\.pop0@/ })).toHaveProperty("checked", true);
  });

  test("choosing all shown leaves out records without an account", async () => {
    fireEvent.click(queries.getByRole("button", { name: "Choose all 120 shown" }));
    await waitFor(() => expect(chosen.value.size).toBe(users.users.filter(({ orphan }) => !orphan).length));
    expect(chosen.value.has("")).toBe(false);
  });

  test("filters by license, by none, and by last use; no sure date is never long unused", async () => {
    choose(queries.getByLabelText("License"), "none");
    await waitFor(() => expect(rows()).toBe(users.users.filter(({ licenses }) => licenses.length === 0).length));
    choose(queries.getByLabelText("License"), "any");
    choose(queries.getByLabelText("Last in use"), "unknown");
    await waitFor(() => expect(rows()).toBe(users.users.filter(({ lastInUse }) => lastInUse === "").length));
  });

  test("the chosen users become one plan row each, with the licenses and the choice made here", async () => {
    fireEvent.click(queries.getByRole("checkbox", { name: /ana\.pop0@/ }));
    fireEvent.click(queries.getByRole("checkbox", { name: /ben\.pop1@/ }));
    fireEvent.click(await queries.findByRole("radio", { name: "Only these" }));
    const preview = await queries.findByRole("button", { name: "Preview 2 users" });
    await waitFor(() => expect(preview).toHaveProperty("disabled", true));
    fireEvent.click(queries.getByRole("checkbox", { name: "Tester - Named User" }));
    choose(queries.getByLabelText("If it is a user's last license"), "block");
    await waitFor(() => expect(preview).toHaveProperty("disabled", false));
    fireEvent.click(preview);
    await waitFor(() => expect(asked("popup-background/check-plan")).toHaveLength(1));
    const row = { procedure: "deallocate", group: "", licenses: ["Tester - Named User"], whenEmpty: "block", note: "" };
    expect(asked("popup-background/check-plan")).toEqual([
      {
        organization: "Acme Robotics",
        source: "chosen from the list",
        rows: [
          { ...row, row: 1, user: "ana.pop0@acme.example" },
          { ...row, row: 2, user: "ben.pop1@acme.example" },
        ],
      },
    ]);
  });

  test("one tab stop, arrows between the users", async () => {
    const stops = () =>
      queries.getAllByRole("checkbox").filter((box) => box.tabIndex === 0 && box.closest('[role="table"]'));
    expect(stops()).toHaveLength(1);
    fireEvent.keyDown(queries.getByRole("checkbox", { name: /ana\.pop0@/ }), { key: "ArrowDown" });
    await waitFor(() => expect(document.activeElement?.parentElement?.textContent).toContain("ben.pop1@"));
    expect(stops()).toHaveLength(1);
  });
});

describe("a plan as text", () => {
  const paste = async (text: string) => {
    const queries = stage(appState({ scan: scanOf(users) }));
    fireEvent.click(await queries.findByRole("radio", { name: "From a plan file" }));
    type(await queries.findByRole("textbox", { name: "Plan text" }), text);
    const check = queries.getByRole("button", { name: "Check plan" });
    await waitFor(() => expect(check).toHaveProperty("disabled", text === ""));
    fireEvent.click(check);
    return queries;
  };

  test("nothing to check without a text", async () => {
    await paste("");
    expect(asked("popup-background/check-plan")).toEqual([]);
  });

  test("every line is handed in, the wrong ones too, so that counts add up", async () => {
    await paste("procedure;user;licenses\ndeallocate;ana.pop0@acme.example;*\nsweep;nobody;*\n");
    await waitFor(() => expect(asked("popup-background/check-plan")).toHaveLength(1));
    expect(asked("popup-background/check-plan")[0]).toMatchObject({
      source: "pasted text",
      rows: [{ row: 1 }, { row: 2 }],
    });
  });

  test("a broken file is refused with its sentence, nothing is sent, and the text stays", async () => {
    const { getByRole } = await paste("nonsense");
    await waitFor(() => expect(getByRole("status").getAttribute("data-status")).toBe("plan-refused"));
    expect(getByRole("status").textContent).toMatch(/nothing was changed.*header/);
    expect(getByRole("textbox", { name: "Plan text" })).toHaveProperty("value", "nonsense");
    expect(asked("popup-background/check-plan")).toEqual([]);
  });

  test("the file input and its text have the names scripts rely on", async () => {
    const { getByLabelText } = await paste("");
    expect(getByLabelText("Plan file").getAttribute("type")).toBe("file");
    expect(getByLabelText("Plan text").tagName).toBe("TEXTAREA");
  });
});
