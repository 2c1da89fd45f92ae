// @vitest-environment happy-dom
import "./background-stub";
import { waitFor } from "@testing-library/dom";
import { beforeEach, describe, expect, test } from "vitest";
import { allowedHosts } from "../../../src/popup/own-hosts-state";
import { settingsOpen } from "../../../src/popup/surface";
import { appState } from "../../e2e/popup/fixtures";
import { background } from "./background-stub";
import { button, stage, type } from "./stage";

const host = "automation.customer.example";
const pattern = `https://${host}/*`;
const wanted = { permissions: ["scripting"], origins: [pattern] };

beforeEach(() => {
  allowedHosts.value = [];
  background.origins = new Set(["https://cloud.uipath.com/*"]);
  background.requested = [];
  background.grants = true;
});

const open = () => stage(appState({ tabs: [], tab: null }), "popup");

/** Types the address, and sends the form as Enter and the button do. */
async function ask(address: string): Promise<HTMLInputElement> {
  const allow = await button("Allow this host");
  const field = allow.form?.querySelector("input");
  if (!field) throw new Error("no field");
  type(field, address);
  await waitFor(() => expect(field.value).toBe(address));
  allow.form?.requestSubmit();
  return field;
}

describe("a portal on a host of the customer's own", () => {
  test.each([`https://${host}/acme/portal_/admin/licenses?secret#x`, host])(
    "is asked for by %s: that host alone and the script, when the admin presses and not before",
    async (address) => {
      const { getByText } = open();
      expect(background.requested).toEqual([]);
      await ask(address);
      await waitFor(() => getByText(/automation\.customer\.example is allowed\./));
      expect(background.requested).toEqual([wanted]);
    },
  );

  test("that the admin refused is said to be refused, and what was typed is still there", async () => {
    background.grants = false;
    const { findByRole } = open();
    const field = await ask(host);
    expect((await findByRole("alert")).textContent).toBe("Your browser did not allow it. Nothing has changed.");
    expect(field.value).toBe(host);
    expect(background.requested).toEqual([wanted]);
  });

  test("whose address is wrong is not asked for; the field says why and has the focus", async () => {
    const { findByRole, queryByRole } = open();
    const field = await ask("https://automation.customer.example/acme/docs_/guide");
    const alert = await findByRole("alert");
    expect(alert.textContent).toMatch(/^This is not a page of the portal/);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    const [described] = field.getAttribute("aria-describedby")?.split(" ") ?? [];
    expect(document.getElementById(described ?? "")?.contains(alert)).toBe(true);
    expect(document.activeElement).toBe(field);
    type(field, host);
    await waitFor(() => expect(queryByRole("alert")).toBeNull());
    expect(background.requested).toEqual([]);
  });

  test("that was allowed is listed in the settings, where it is taken back and another is allowed", async () => {
    background.origins.add(pattern);
    const { findByText } = stage(appState());
    settingsOpen.value = true;
    const summary = await findByText("Portals on your own hosts (1)");
    (await button(`Take back ${host}`)).click();
    await waitFor(() => expect(background.origins.has(pattern)).toBe(false));
    await findByText("Portals on your own hosts (0)");
    await waitFor(() => expect(document.activeElement).toBe(summary));
    await ask("second.customer.example");
    await findByText("Portals on your own hosts (1)");
    await button("Take back second.customer.example");
  });
});
