import { beforeEach, expect, test, vi } from "vitest";
import { askTab } from "../../../src/background/ask-tab";
import { knownTab } from "../../../src/background/known-tab";
import { whySilent } from "../../../src/background/silent-tab";

const told = vi.hoisted(() => ({ tab: "", message: "" }));
vi.mock("../../../src/browser", () => ({
  browser: {
    tabs: {
      get: async () => Promise.reject(new Error(told.tab)),
      sendMessage: async () => Promise.reject(new Error(told.message)),
    },
  },
}));

beforeEach(() => {
  told.tab = "No tab with id: 7.";
  told.message = "Could not establish connection. Receiving end does not exist.";
});

test("a tab the browser does not know is closed", async () => {
  expect(await knownTab(7)).toBeNull();
  expect(await whySilent(7, true)).toMatchObject({ code: "tab-closed" });
  expect(await askTab(7, "background-content/page", {})).toMatchObject({ silent: { code: "tab-closed" } });
});

test("a worker that has been ended learns nothing about a tab, whichever of its questions is refused", async () => {
  told.tab = "No SW";
  await expect(knownTab(7)).rejects.toThrow("No SW");
  await expect(whySilent(7, true)).rejects.toThrow("No SW");
  await expect(askTab(7, "background-content/page", {})).rejects.toThrow("No SW");
  told.tab = "No tab with id: 7.";
  told.message = "No SW";
  await expect(askTab(7, "background-content/page", {})).rejects.toThrow("No SW");
});
