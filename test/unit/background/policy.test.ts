import { beforeEach, expect, test, vi } from "vitest";
import { readPolicy } from "../../../src/background/policy";
import { readSettings } from "../../../src/background/settings-store";
import { noPolicy } from "../../../src/run/policy";

const kept = vi.hoisted(() => ({ managed: (): Promise<object> => Promise.resolve({}), local: {} }));
vi.mock("../../../src/browser", () => ({
  browser: { storage: { managed: { get: () => kept.managed() }, local: { get: async () => kept.local } } },
}));

beforeEach(() => {
  kept.managed = () => Promise.resolve({});
  kept.local = {};
});

test("a browser nobody manages has no policy", async () => {
  expect(await readPolicy()).toEqual(noPolicy);
  kept.managed = () => Promise.reject(new Error("Managed storage manifest not found"));
  expect(await readPolicy()).toEqual(noPolicy);
});

test("a policy that cannot be understood is none that can be worked under", async () => {
  kept.managed = () => Promise.resolve({ protectedUsers: 7 });
  expect(await readPolicy()).toBeNull();
});

test("what it protects holds, whatever the admin's settings say, and also where these cannot be read", async () => {
  kept.managed = () => Promise.resolve({ protectedUsers: ["ceo@acme.example"], lanes: 1 });
  kept.local = { settings: "broken" };
  expect(await readSettings()).toMatchObject({ protectedUsers: ["ceo@acme.example"], lanes: 1, maxFailures: 3 });
});
