import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Portal, startPortal } from "../../portal/server/portal.ts";

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ scenario: "small", knobs: { latency: 7 } });
});
beforeEach(() => portal.reset());
afterAll(() => portal.close());

async function ask(method: string, path: string, body?: unknown): Promise<{ status: number; reply: unknown }> {
  const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
  const response = await fetch(`${portal.controlUrl}${path}`, { method, ...(text !== undefined && { body: text }) });
  const reply = await response.text();
  return { status: response.status, reply: reply.startsWith("{") || reply.startsWith("[") ? JSON.parse(reply) : reply };
}

describe("the control port", () => {
  test("GET / explains itself, every knob included", async () => {
    const { reply } = await ask("GET", "/");
    for (const name of Object.keys(portal.knobs)) expect(reply).toContain(name);
  });

  test("GET /store is the store with labels", async () => {
    const { reply } = await ask("GET", "/store");
    expect(reply).toMatchObject({ organization: "acme", users: { length: 30 }, groups: { length: 6 } });
  });

  test("PUT /knobs sets, GET /knobs tells", async () => {
    expect((await ask("PUT", "/knobs", { latency: 30, "fail-save": "next:2", "equal-names": true })).status).toBe(200);
    expect((await ask("GET", "/knobs")).reply).toMatchObject({
      latency: 30,
      "fail-save": "next:2",
      "equal-names": true,
    });
  });

  test("POST /reset gives a new store, an empty log and default knobs", async () => {
    portal.setKnobs({ latency: 30 });
    portal.store.direct.clear();
    expect((await ask("POST", "/reset", { scenario: "medium", seed: 3 })).status).toBe(200);
    expect([portal.store.users.size, portal.store.seed, portal.knobs.latency, portal.writes]).toEqual([400, 3, 0, []]);
    await ask("POST", "/reset", { scenario: "small", seed: 1 });
    expect(portal.store.direct.size).toBeGreaterThan(0);
  });

  test("POST /sign-in takes a license from a group", async () => {
    const group = [...portal.store.groups.values()].find(({ name }) => name === "Automation Users");
    const free = [...portal.store.users.values()].find(({ id }) => !portal.store.direct.has(id));
    portal.store.leases.clear();
    group?.members.set(free?.id ?? "", "user");
    const { reply } = await ask("POST", "/sign-in", { email: free?.email });
    expect(reply).toHaveLength(1);
  });

  test.each<[string, string, unknown]>([
    ["PUT", "/knobs", { laziness: 3 }],
    ["PUT", "/knobs", { latency: "soon" }],
    ["PUT", "/knobs", "{"],
    ["POST", "/reset", { scenario: "huge" }],
    ["POST", "/sign-in", { email: "nobody@acme.example" }],
    ["POST", "/sign-in", {}],
    ["GET", "/secrets", undefined],
  ])("%s %s %j is 400 with a sentence", async (method, path, body) => {
    const { status, reply } = await ask(method, path, body);
    expect(status).toBe(400);
    expect(reply).toMatchObject({ error: expect.stringMatching(/\.$/) });
  });
});

test("a port in use is one sentence", async () => {
  await expect(startPortal({ scenario: "small", port: portal.port })).rejects.toThrow(`Port ${portal.port} is in use`);
});

test("setKnobs refuses what a knob does not take", () => {
  expect(() => portal.setKnobs({ latency: -1 })).toThrow("Knob latency takes ms");
});
