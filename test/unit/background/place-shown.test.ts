import { beforeEach, expect, test, vi } from "vitest";
import { placeShown } from "../../../src/background/place-shown";

const portal = "https://cloud.uipath.com/acme";
const reading = { organization: "acme", portal };
const state = vi.hoisted(() => ({ tabs: [] as object[], tab: null as number | null, url: "" }));
vi.mock("../../../src/background/app-state", () => ({ appState: async () => state }));
vi.mock("../../../src/browser", () => ({ browser: { tabs: { get: async () => ({ url: state.url }) } } }));

beforeEach(() => {
  Object.assign(state, { tabs: [{ tab: 7, reading }], tab: 7, url: `${portal}/portal_/admin/licenses` });
});

test("it is what the page says of itself", async () => {
  state.url = "";
  expect(await placeShown()).toMatchObject({ organization: "acme", portal });
});

test("a page that does not answer in time is where the address of its tab says", async () => {
  state.tabs = [{ tab: 7, reading: null }];
  expect(await placeShown()).toMatchObject({ organization: "acme", portal });
});

test("no tab, or one that is on its way through the sign-in, is nowhere", async () => {
  state.tabs = [{ tab: 7, reading: null }];
  state.url = "https://cloud.uipath.com/identity_/web/login";
  expect(await placeShown()).toEqual({ organization: "", portal: "" });
  state.url = "";
  expect(await placeShown()).toEqual({ organization: "", portal: "" });
  state.tab = null;
  expect(await placeShown()).toEqual({ organization: "", portal: "" });
});
