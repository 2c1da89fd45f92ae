import { waitFor } from "@testing-library/dom";
import { expect, test } from "vitest";
import { appState } from "../../e2e/popup/fixtures";
import { background } from "./background-stub";
import { asked, stage } from "./stage";

const open = async (policy: string[]) => {
  const queries = stage(appState({ policy }));
  queries.getByRole("button", { name: "Settings" }).click();
  return { ...queries, dialog: await queries.findByRole("dialog", { name: "Settings" }) };
};

test("what a policy decides is shown, and is not saved as a setting of the admin's own", async () => {
  const { dialog, getByRole } = await open(["Protected users: ceo@acme.example", "2 lanes at most"]);
  expect(dialog.textContent).toContain("Set by your organization's policy");
  expect(dialog.textContent).toContain("Protected users: ceo@acme.example");
  background.replies = { "popup-background/settings": { reason: null } };
  getByRole("button", { name: "Save settings" }).click();
  expect(asked("popup-background/settings")).toMatchObject([{ protectedUsers: appState().settings.protectedUsers }]);
});

test("without a policy nothing is said of one", async () => {
  const { dialog } = await open([]);
  expect(dialog.textContent).not.toContain("policy");
});

test("deleting everything is asked twice, and can be left", async () => {
  const { dialog, getByRole, findByRole } = await open([]);
  background.replies = { "popup-background/forget-everything": { reason: null } };
  getByRole("button", { name: /Delete everything kept here/ }).click();
  (await findByRole("button", { name: "Keep it" })).click();
  (await findByRole("button", { name: /Delete everything kept here/ })).click();
  expect(asked("popup-background/forget-everything")).toEqual([]);
  (await findByRole("button", { name: "Delete everything" })).click();
  await waitFor(() => expect(dialog.isConnected).toBe(false));
  expect(asked("popup-background/forget-everything")).toEqual([{}]);
});
