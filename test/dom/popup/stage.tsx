import "./background-stub";
import { getQueriesForElement, waitFor } from "@testing-library/dom";
import { render } from "preact";
import type { AppState } from "../../../src/messages";
import { App } from "../../../src/popup/app";
import { cannotReturn } from "../../../src/popup/cannot-return";
import { edited } from "../../../src/popup/edit-rule";
import { say } from "../../../src/popup/goal-state";
import { noFilter } from "../../../src/popup/pick-filter";
import { filter } from "../../../src/popup/pick-filters";
// Loaded by the surface when they are needed; here it must not be the machine that decides when.
import "../../../src/popup/file-formats";
import "../../../src/popup/own-host-form";
import "../../../src/popup/page-check-result";
import { procedure } from "../../../src/popup/pick-state";
import "../../../src/popup/recording";
import "../../../src/popup/settings";
import * as surface from "../../../src/popup/surface";
import { way } from "../../../src/popup/way";
import { background } from "./background-stub";

/** Puts the surface on an empty page, as if the background had just said this. */
export function stage(state: AppState, view: surface.View = "tab") {
  document.body.replaceChildren();
  localStorage.clear();
  background.replies = {};
  background.sent = [];
  surface.view.value = view;
  surface.askedTab.value = null;
  surface.checking.value = false;
  surface.problem.value = null;
  surface.notice.value = null;
  surface.settingsOpen.value = false;
  surface.putAside.value = "";
  surface.plan.value = null;
  surface.handedIn.value = [];
  surface.inventory.value = null;
  surface.report.value = null;
  surface.drift.value = null;
  surface.comparing.value = false;
  cannotReturn.value = { about: "", sentences: [] };
  filter.value = noFilter;
  procedure.value = "deallocate";
  way.value = "file";
  edited.value = null;
  say({ goal: "nothing-for-good", license: "", group: "", units: "10", whom: "list", text: "" });
  surface.chosen.value = new Set();
  surface.planText.value = "";
  surface.state.value = state;
  const root = document.body.appendChild(document.createElement("div"));
  render(<App />, root);
  return getQueriesForElement(document.body);
}

/** What the background was asked under this name. */
export const asked = (name: string) =>
  background.sent.filter((message) => message.name === name).map(({ request }) => request);

/** Types into a field as the page sees it. */
export function type(field: HTMLElement, text: string): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    throw new Error("Not a text field.");
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Chooses in a select as the page sees it. */
export function choose(field: HTMLElement, value: string): void {
  if (!(field instanceof HTMLSelectElement)) throw new Error("Not a select.");
  field.value = value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

/** A query by role weighs every element of the page; in the long forms these find the same controls by what they say, much sooner. */
export const button = (name: string): Promise<HTMLButtonElement> =>
  waitFor(() => {
    const [found, ...others] = [...document.querySelectorAll("button")].filter(
      (each) => (each.ariaLabel ?? each.getAttribute("aria-label") ?? each.textContent?.trim()) === name,
    );
    if (!found || others.length > 0) throw new Error(`${found ? "Several" : "No"} buttons: ${name}`);
    return found;
  });

/** The radio button or checkbox whose words begin like this. */
export const box = (words: string): Promise<HTMLInputElement> =>
  waitFor(() => {
    const label = [...document.querySelectorAll("label")].find((each) => each.textContent?.trim().startsWith(words));
    const input = label?.querySelector("input");
    if (!input) throw new Error(`Nothing to choose: ${words}`);
    return input;
  });
