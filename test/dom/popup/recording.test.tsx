// @vitest-environment happy-dom
import "./background-stub";
import { waitFor } from "@testing-library/dom";
import { beforeEach, expect, test, vi } from "vitest";
import { recorded, recordingText } from "../../../src/popup/recording-state";
import { appState } from "../../e2e/popup/fixtures";
import { background } from "./background-stub";
import { asked, box, button, stage } from "./stage";

const page = {
  text: '{"children":["word-1 license","word-12","word-1"]}\n',
  unknown: [
    { placeholder: "word-1", words: 'Free "up"', name: 'Free "up" license' },
    { placeholder: "word-12", words: "Dana", name: "Dana" },
  ],
};

beforeEach(() => {
  recorded.value = null;
});

test("a recording is shown whole, and saved as it is shown, words put back by the admin alone", async () => {
  const { findByRole } = stage(appState());
  background.replies = { "popup-background/record-page": { page, reason: null } };
  (await button("Record this page")).click();
  const shown = await findByRole("region", { name: "The recording", hidden: true });
  expect(asked("popup-background/record-page")).toEqual([{ tab: 7 }]);
  expect(shown.textContent).toBe(page.text);
  (await box('Free "up" license')).click();
  const put = '{"children":["Free \\"up\\" license","word-12","Free \\"up\\""]}\n';
  await waitFor(() => expect(shown.textContent).toBe(put));
  const blobs: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    if (blob instanceof Blob) blobs.push(blob);
    return "blob:x";
  });
  (await button("Save portal-page.json")).click();
  expect(await blobs[0]?.text()).toBe(put);
  vi.restoreAllMocks();
});

test("a tab that does not answer is said, and nothing is shown", async () => {
  const { findByText } = stage(appState());
  const reason = { code: "no-answer", text: "The portal tab does not answer." };
  background.replies = { "popup-background/record-page": { page: null, reason } };
  (await button("Record this page")).click();
  await findByText(reason.text);
  expect(recorded.value).toBeNull();
});

test("without a portal tab there is nothing to record", () => {
  const { queryByText } = stage(appState({ tabs: [], tab: null }));
  expect(queryByText("Record this page")).toBeNull();
});

test("nothing is put back unasked, and a placeholder is no part of a longer one", () => {
  expect(recordingText(page, new Set())).toBe(page.text);
  expect(recordingText(page, new Set(["word-12"]))).toBe('{"children":["word-1 license","Dana","word-1"]}\n');
});
