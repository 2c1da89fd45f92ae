import "./background-stub";
import { getQueriesForElement } from "@testing-library/dom";
import { render } from "preact";
import type { AppState } from "../../../src/messages";
import { App } from "../../../src/popup/app";
import * as surface from "../../../src/popup/surface";
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
