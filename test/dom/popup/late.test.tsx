// @vitest-environment happy-dom
import "./background-stub";
import { expect, test, vi } from "vitest";
import { appState } from "../../e2e/popup/fixtures";
import { button, stage } from "./stage";

const settings = vi.hoisted(() => ({ isThere: false }));
vi.mock("../../../src/popup/settings", () => ({
  get SettingsDialog() {
    if (!settings.isThere) throw new Error("The file is gone.");
    return () => <dialog aria-label="Settings" open />;
  },
}));

test("a part that cannot be loaded is said, and can be opened again", async () => {
  const { findByText, findByRole, queryByRole } = stage(appState());
  (await button("Settings")).click();
  await findByText(/This part of License Sweep could not be loaded\./);
  expect(queryByRole("dialog")).toBeNull();
  settings.isThere = true;
  (await button("Settings")).click();
  await findByRole("dialog", { name: "Settings" });
});
