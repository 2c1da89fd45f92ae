import { expect, test } from "vitest";
import { messages } from "../../../src/content/said";
import { place } from "./layout";
import { one, openPage } from "./page";

test("what is only read out, in a region of a single point, is no message: a list announces its own reading there", () => {
  openPage(`<div id="live" class="cdk-live-announcer-element" aria-live="polite">Page refreshing</div>
    <mat-snack-bar-container><div aria-live="assertive"><span>License allocation saved</span>
    <button aria-label="Close"><mat-icon>close</mat-icon></button></div></mat-snack-bar-container>`);
  place(one("#live"), { x: 0, y: 0, width: 1, height: 1 });
  expect(messages()).toEqual(["License allocation saved"]);
});

test("a message in a region of its own size is told, and an empty one is not", () => {
  openPage('<div role="alert">Quota exceeded</div><div aria-live="polite"></div>');
  expect(messages()).toEqual(["Quota exceeded"]);
});
