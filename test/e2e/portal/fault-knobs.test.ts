import { expect, test } from "vitest";
import type { Knobs } from "../../portal/knobs.ts";
import { directLabels } from "../../portal/store/counts.ts";
import { openLicenses, openPanel, save, toastText, toggle, usersWithRow, userWith } from "./licenses-page.ts";
import { portalFixture } from "./portal-fixture.ts";

const fixture = portalFixture();
const base = "/acme/portal_/api";
const users = "/license/accountant/UserLicense/user/page?top=25&search=&skip=";

interface Answer {
  readonly status: number;
  readonly wait: string | null;
  readonly body: string;
}

/** A call of the API as a page makes it; a status of 0 where there was no answer. */
const ask = (path: string, method = "GET", body?: unknown): Promise<Answer> =>
  fixture.page.evaluate(
    async (address, how, sent) => {
      const headers = { "content-type": "application/json" };
      const text = sent === undefined ? {} : { body: JSON.stringify(sent) };
      const response = await fetch(address, { method: how, headers, ...text }).catch(() => null);
      const answered = await response?.text().catch(() => null);
      if (!response || typeof answered !== "string") return { status: 0, wait: null, body: "" };
      return { status: response.status, wait: response.headers.get("retry-after"), body: answered };
    },
    `${base}${path}`,
    method,
    body,
  );

/** A save that leaves a user without licenses. */
const block = (userId: string): Promise<Answer> =>
  ask("/license/accountant/UserLicense", "PUT", { userIds: [userId], licenseCodes: [], useExternalLicense: false });

/** A page of the host that asks nothing by itself: every call is one of ours. */
async function quiet() {
  const { page, portal } = fixture;
  await page.goto(`${new URL(portal.licensesUrl).origin}/identity_/web/login`);
  return { page, portal, user: userWith(portal, 2) };
}

async function shown(knobs: Partial<Knobs>) {
  const { page, portal } = fixture;
  portal.setKnobs(knobs);
  await page.goto(portal.licensesUrl);
  return { page, portal, user: userWith(portal, 2) };
}

test("fail-status is what a refused save and a refused reading answer with", async () => {
  const { portal, user } = await quiet();
  portal.setKnobs({ "fail-save": "next:1", "fail-read": "next:1", "fail-status": "422" });
  expect((await block(user.id)).status).toBe(422);
  expect((await ask(`${users}0`)).status).toBe(422);
  expect((await ask(`${users}0`)).status).toBe(200);
  expect(portal.writes).toMatchObject([{ accepted: false, status: 422, answered: 422 }]);
});

test("retry-after: the wait is in the header and in the message, and nobody is answered before it is over", async () => {
  const { portal, user } = await quiet();
  portal.setKnobs({ "fail-save": "next:1", "fail-status": "429", "retry-after": 1 });
  expect(await block(user.id)).toMatchObject({ status: 429, wait: "1", body: expect.stringContaining("1 seconds") });
  expect((await ask(`${users}0`)).status).toBe(429);
  expect((await block(user.id)).status).toBe(429);
  await expect.poll(async () => (await ask(`${users}0`)).status, { timeout: 5_000 }).toBe(200);
  expect((await block(user.id)).status).toBe(200);
  expect(portal.writes.map(({ answered }) => answered)).toEqual([429, 429, 200]);
});

test("wait-told: without it the message does not say how long to wait", async () => {
  const { portal, user } = await quiet();
  portal.setKnobs({ "fail-save": "next:1", "fail-status": "503", "retry-after": 30, "wait-told": false });
  const { wait, body } = await block(user.id);
  expect([wait, body]).toEqual(["30", expect.not.stringContaining("30")]);
});

test.each([
  ["hang-save", false],
  ["hang-but-stored", true],
] as const)("%s: the connection breaks without an answer", async (knob, stored) => {
  const { portal, user } = await quiet();
  portal.setKnobs({ [knob]: "next:1", hang: 200 });
  expect((await block(user.id)).status).toBe(0);
  expect(directLabels(portal.store, user.id)).toHaveLength(stored ? 0 : 2);
  expect(portal.writes).toMatchObject([{ accepted: stored, answered: 0 }]);
});

test("read-delay: a write is not seen until so long after it", async () => {
  const { portal, user } = await quiet();
  portal.setKnobs({ "read-delay": 700 });
  const codes = async () => JSON.parse((await ask(`/license/accountant/UserLicense/user?id=${user.id}`)).body);
  await block(user.id);
  expect(directLabels(portal.store, user.id)).toEqual([]);
  expect((await codes()).allocatedUserBundles).toHaveLength(2);
  await expect.poll(async () => (await codes()).allocatedUserBundles.length, { timeout: 5_000 }).toBe(0);
});

test("save-delay: a write is stored only so long after it was asked for, and other calls are answered meanwhile", async () => {
  const { portal, user } = await quiet();
  portal.setKnobs({ "save-delay": 1_500 });
  const saved = block(user.id);
  expect((await ask(`${users}0`)).status).toBe(200);
  expect(directLabels(portal.store, user.id)).toHaveLength(2);
  expect((await saved).status).toBe(200);
  expect(directLabels(portal.store, user.id)).toEqual([]);
});

test("list-delay: after a write a list is long in coming, and a panel is not", async () => {
  const { portal, user } = await quiet();
  portal.setKnobs({ "list-delay": 1_500 });
  await block(user.id);
  const order: string[] = [];
  const list = ask(`${users}0`).then(() => order.push("list"));
  const panel = ask(`/license/accountant/UserLicense/user?id=${user.id}`).then(() => order.push("panel"));
  await Promise.all([list, panel]);
  expect(order).toEqual(["panel", "list"]);
});

test("lost-page and totals: a page comes empty, and the number of rows is three off, but not in a search", async () => {
  const { portal } = await quiet();
  const page = async (address: string) => JSON.parse((await ask(address)).body);
  const whole = await page(`${users}0`);
  portal.setKnobs({ "lost-page": 2, totals: "more" });
  expect((await page(`${users}25`)).results).toEqual([]);
  expect((await page(`${users}0`)).totalCount).toBe(whole.totalCount + 3);
  const [user] = usersWithRow(portal);
  const found = await page(`${users}0`.replace("search=", `search=${user?.email}`));
  expect(found).toMatchObject({ totalCount: 1, results: [{ email: user?.email }] });
});

test.each([
  ["before-read", [3], 2],
  ["before-save", [3], 0],
  ["after-save", [2], 1],
] as const)("other-admin-when %s", async (moment, expected, left) => {
  const { portal, user } = await quiet();
  portal.setKnobs({ "other-admin": "next:1", "other-admin-when": moment });
  const { body } = await ask(`/license/accountant/UserLicense/user?id=${user.id}`);
  if (moment === "before-read") expect([JSON.parse(body).allocatedUserBundles.length]).toEqual(expected);
  else await block(user.id);
  const others = portal.writes.filter(({ admin }) => admin.startsWith("jordan"));
  expect(others).toHaveLength(1);
  const held = directLabels(portal.store, user.id)?.length;
  expect(held).toBe(moment === "before-read" ? 3 : left);
});

test("mixed-records: a panel is answered with what was read for the panel before it", async () => {
  const { portal } = await quiet();
  const [one, two] = usersWithRow(portal);
  portal.setKnobs({ "mixed-records": "all" });
  const emailOf = async (id = "") =>
    JSON.parse((await ask(`/license/accountant/UserLicense/user?id=${id}`)).body).email;
  expect(await emailOf(one?.id)).toBe(one?.email);
  expect(await emailOf(two?.id)).toBe(one?.email);
});

test("session-calls: the session ends with that call", async () => {
  const { portal } = await quiet();
  portal.setKnobs({ "session-calls": 2 });
  expect((await ask(`${users}0`)).status).toBe(200);
  expect((await ask(`${users}0`)).status).toBe(401);
  expect(portal.knobs["signed-out"]).toBe(true);
});

test("untrusted: a person's press saves, a script's does nothing", async () => {
  const { page, portal, user } = await shown({ untrusted: "save-ignored" });
  const [, cleared = ""] = directLabels(portal.store, user.id) ?? [];
  await openLicenses(page, portal);
  await openPanel(page, user.email);
  await toggle(page, cleared);
  await page.$$eval("button", (all) => all.find(({ textContent }) => textContent === "Save")?.click());
  expect(portal.writes).toEqual([]);
  await page.locator("::-p-xpath(//button[normalize-space()='Save'])").click();
  expect(await toastText(page)).toBe("License allocation saved");
  expect(portal.writes).toHaveLength(1);
});

test("notice: after the first save a dialog lies over the page until it is read", async () => {
  const { page, portal, user } = await shown({ notice: "after-save" });
  await openLicenses(page, portal);
  await openPanel(page, user.email);
  await toggle(page, directLabels(portal.store, user.id)?.[0] ?? "");
  expect(await save(page)).toBe(200);
  await page.waitForSelector('[aria-label="What is new"]');
  await page.locator("::-p-text(Got it)").click();
  await page.waitForSelector('[aria-label="What is new"]', { hidden: true });
});
