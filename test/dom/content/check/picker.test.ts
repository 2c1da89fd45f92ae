import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startPicking, stopPicking } from "../../../../src/content/check/picker";
import { labelsOfPage } from "../../../../src/content/words";
import { unknownWord } from "../../../portal/renamable";
import { clicksOn, openPage } from "../page";
import { shownWith } from "./renamed";

const target = {
  kind: "button",
  label: "Save",
  spot: { place: "licenses", list: "users", panel: "Edit License Allocation" },
} as const;
const told = vi.fn();

beforeEach(() => {
  told.mockReset();
  const { licenses, panels } = shownWith("button.Save");
  openPage(licenses + panels["Edit License Allocation"]);
  const labels = labelsOfPage();
  if (!labels) throw new Error("no labels");
  startPicking(labels, target, "button Save", told);
});

afterEach(() => stopPicking());

const save = (): HTMLElement => {
  const found = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === unknownWord);
  if (!found) throw new Error("no button");
  return found;
};

/** An event as only a person's hands make it. */
function byHand(event: Event): Event {
  Object.defineProperty(event, "isTrusted", { value: true });
  return event;
}

const press = (key: string, shiftKey = false): boolean =>
  document.body.dispatchEvent(byHand(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true })));

test.each([
  "pointerdown",
  "mousedown",
  "mouseup",
  "click",
  "dblclick",
  "contextmenu",
  "touchstart",
  "keydown",
  "keyup",
])("%s reaches nothing of the portal while something is pointed at, whoever sent it", (type) => {
  const heard = vi.fn();
  for (const at of [window, document, save()]) at.addEventListener(type, heard);
  const event = new Event(type, { bubbles: true, composed: true, cancelable: true });
  save().dispatchEvent(event);
  expect(heard).not.toHaveBeenCalled();
  expect(event.defaultPrevented).toBe(true);
  stopPicking();
  save().dispatchEvent(new Event(type, { bubbles: true }));
  expect(heard).toHaveBeenCalled();
  for (const at of [window, document]) at.removeEventListener(type, heard);
});

test("a click the page sends itself chooses nothing", () => {
  save().click();
  expect(told).not.toHaveBeenCalled();
});

test("by keyboard: Tab moves among the buttons of the panel, Enter chooses, and nothing is pressed", () => {
  const clicks = clicksOn(save());
  for (let turn = 0; turn < 3; turn += 1) press("Tab");
  press("Enter");
  expect(told).toHaveBeenCalledWith(expect.objectContaining({ spelling: unknownWord, refusal: null }));
  expect(clicks.count()).toBe(0);
});

test("Esc leaves it without anything chosen, and the page is as it was", () => {
  expect(document.querySelector("license-sweep-picker")).not.toBeNull();
  press("Escape");
  expect(told).toHaveBeenCalledWith(null);
  expect(document.querySelector("license-sweep-picker")).toBeNull();
  const clicks = clicksOn(save());
  save().click();
  expect(clicks.count()).toBe(1);
});

test("the cover has a closed root: the page cannot look into it", () => {
  expect(document.querySelector("license-sweep-picker")?.shadowRoot).toBeNull();
});
