// @vitest-environment happy-dom
import "./background-stub";
import { waitFor } from "@testing-library/dom";
import { beforeEach, describe, expect, test } from "vitest";
import { lookAtHost, otherPortal } from "../../../src/popup/other-host-state";
import { settingsOpen } from "../../../src/popup/surface";
import { appState } from "../../e2e/popup/fixtures";
import { background } from "./background-stub";
import { button, stage } from "./stage";

const own = "https://automation.customer.example/acme/portal_/home?secret#x";
const pattern = "https://automation.customer.example/*";

beforeEach(() => {
  otherPortal.value = null;
  background.origins = new Set(["https://cloud.uipath.com/*"]);
  background.requested = [];
  background.grants = true;
});

const open = async (address: string | undefined) => {
  await lookAtHost(address);
  return stage(appState({ tabs: [], tab: null }), "popup");
};

describe("a portal on a host of the customer's own", () => {
  test("is asked for, that host alone, when the admin presses; then no more", async () => {
    const { getByText, queryByText } = await open(own);
    expect(getByText("Is automation.customer.example your UiPath portal?")).toBeTruthy();
    expect(background.requested).toEqual([]);
    (await button("Allow on automation.customer.example")).click();
    await waitFor(() => expect(queryByText(/your UiPath portal/)).toBeNull());
    expect(background.requested).toEqual([pattern]);
  });

  test("that the admin refused is offered again, and nothing else changes", async () => {
    background.grants = false;
    const { getByText } = await open(own);
    (await button("Allow on automation.customer.example")).click();
    await waitFor(() => expect(background.requested).toEqual([pattern]));
    expect(getByText("Is automation.customer.example your UiPath portal?")).toBeTruthy();
  });

  test("that was allowed before is not asked for, and can be taken back in the settings", async () => {
    background.origins.add(pattern);
    const { queryByText } = await open(own);
    expect(queryByText(/your UiPath portal/)).toBeNull();
    settingsOpen.value = true;
    (await button("Take back automation.customer.example")).click();
    await waitFor(() => expect(background.origins.has(pattern)).toBe(false));
    await waitFor(() => expect(queryByText("Portals on your own hosts")).toBeNull());
  });

  test.each([
    undefined,
    "https://cloud.uipath.com/acme/portal_/home",
    "https://automation.customer.example/acme/docs_/guide",
    "https://automation.customer.example/",
    "http://automation.customer.example/acme/portal_/home",
    "chrome://extensions",
    "about:blank",
  ])("%s is never asked for", async (address) => {
    const { queryByText } = await open(address);
    expect(queryByText(/your UiPath portal/)).toBeNull();
  });
});
