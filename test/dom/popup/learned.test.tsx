import { waitFor } from "@testing-library/dom";
import { expect, test } from "vitest";
import type { Learned } from "../../../src/portal/labels/learned";
import { appState } from "../../e2e/popup/fixtures";
import { background } from "./background-stub";
import { asked, button, stage } from "./stage";

const save: Learned = {
  host: "cloud.uipath.com",
  language: "ja",
  kind: "button",
  label: "Save",
  spelling: "保存",
  how: "confirmed",
  origin: "own",
  when: "2026-11-24T12:00:00.000Z",
};
const refresh: Learned = { ...save, label: "Refresh", spelling: "更新", how: "taught", origin: "imported" };

async function openSettings(learned: readonly Learned[]) {
  const view = stage(appState());
  background.replies["popup-background/state"] = appState();
  background.replies["popup-background/learned"] = { learned };
  (await button("Settings")).click();
  await waitFor(() => view.getByText(`Learned labels (${learned.length})`));
  return view;
}

const lines = () =>
  [...document.querySelectorAll(".learned > p + ul > li")].map(({ textContent }) => textContent ?? "");

/** Hands a file to the page's file input, as a person does. */
function hand(text: string): void {
  const input = document.querySelector<HTMLInputElement>(".learned input[type=file]");
  if (!input) throw new Error("no file input");
  Object.defineProperty(input, "files", { configurable: true, value: [new File([text], "labels.json")] });
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

test("what was learned is listed: the spelling, what it means, where, and whose it is", async () => {
  await openSettings([save, refresh]);
  expect(lines()).toEqual([
    expect.stringMatching(/^保存 is Save \(ja, cloud\.uipath\.com; confirmed\)/),
    expect.stringMatching(/^更新 is Refresh \(ja, cloud\.uipath\.com; taught, imported\)/),
  ]);
});

test("one is removed by its own button, and that is told", async () => {
  const view = await openSettings([save, refresh]);
  background.replies["popup-background/learned"] = { learned: [refresh] };
  (await button("Remove 保存, Save, cloud.uipath.com")).click();
  await waitFor(() => view.getByText('"保存" is no longer known as Save.'));
  const { host, language, kind, label, spelling } = save;
  expect(asked("popup-background/forget")).toEqual([{ host, language, kind, label, spelling }]);
  expect(lines()).toHaveLength(1);
});

test("a file is imported: how many came, and a sentence for each that did not", async () => {
  const view = await openSettings([]);
  const problem = 'Entry 2: "閉じる" already means Close, so it cannot mean Save too.';
  background.replies["popup-background/import-learned"] = { added: 1, problems: [problem], reason: null };
  background.replies["popup-background/learned"] = { learned: [refresh] };
  hand("a file");
  await waitFor(() => view.getByText("1 label added."));
  expect(asked("popup-background/import-learned")).toEqual([{ text: "a file" }]);
  view.getByText(problem);
  expect(lines()).toHaveLength(1);
});

test("a file that is none is told, and nothing is taken over", async () => {
  const view = await openSettings([save]);
  const reason = { code: "labels-file-unreadable", text: "This is not a file of learned labels (no JSON)." };
  background.replies["popup-background/import-learned"] = { added: 0, problems: [], reason };
  hand("spelling,label");
  await waitFor(() => view.getByText(reason.text));
  expect(lines()).toHaveLength(1);
});
