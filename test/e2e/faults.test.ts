import { afterAll, beforeAll, expect, test } from "vitest";
import { directOf, people, writesOf } from "./people";
import { carryOut, ended, openStage, preview, reached, resetStage, type Stage, settings, start } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "medium" });
  await settings(stage, {});
});
afterAll(() => stage.close());

const partly = (count: number) =>
  people(stage.portal, (held) => held > 1)
    .slice(0, count)
    .map(({ email, licenses }) => ({ user: email, licenses: licenses.slice(0, 1), left: licenses.slice(1) }));

test("success told and nothing stored for 7 of 50 rows: exactly those 7 fail, 43 are verified", async () => {
  await resetStage(stage, { scenario: "medium" });
  const rows = partly(50);
  const lied = rows.filter((_, at) => at % 7 === 3).map(({ user }) => user);
  expect(lied).toHaveLength(7);
  await resetStage(stage, {
    scenario: "medium",
    knobs: { motion: false, "success-not-stored": `user:${lied.join(",")}` },
  });
  const report = await carryOut(stage, rows);
  const failed = report.rows.filter(({ state }) => state === "failed");
  expect(failed.map(({ user }) => user)).toEqual(lied);
  expect(new Set(failed.map(({ reason }) => reason?.code))).toEqual(new Set(["not-applied"]));
  expect(report.summary.verified).toBe(43);
  for (const { user, left } of rows.filter((row) => !lied.includes(row.user)))
    expect(directOf(stage.portal, user)).toEqual(left);
});

test("an error told although it was stored is verified by the fresh read, without a second write", async () => {
  await resetStage(stage, { scenario: "small", knobs: { "error-but-stored": "next:1" } });
  const rows = partly(2);
  const report = await carryOut(stage, rows);
  expect(report.rows.map(({ state }) => state)).toEqual(["verified", "verified"]);
  expect([...writesOf(stage.portal).values()]).toEqual([1, 1]);
});

test("a save that the portal refuses ends failed with what the portal said, and the next row goes on", async () => {
  await resetStage(stage, { scenario: "small", knobs: { "fail-save": "next:1" } });
  const report = await carryOut(stage, partly(2));
  expect(report.rows.map(({ state }) => state)).toEqual(["failed", "verified"]);
  expect(report.rows[0]?.reason).toMatchObject({ code: "portal-refused-save" });
  expect([...writesOf(stage.portal).values()]).toEqual([1, 1]);
});

test("another admin adds a license between the panel's opening and Save: it survives and the row stops", async () => {
  await resetStage(stage, { scenario: "small" });
  const [first, second] = partly(2);
  await resetStage(stage, { scenario: "small", knobs: { "other-admin": `user:${first?.user}` } });
  const report = await carryOut(stage, [first ?? {}, second ?? {}]);
  expect(report.rows[0]).toMatchObject({ state: "refused", reason: { code: "changed-since-preview" } });
  expect(report.rows[1]?.state).toBe("verified");
  const before = [...(first?.licenses ?? []), ...(first?.left ?? [])];
  expect(directOf(stage.portal, first?.user ?? "")).toEqual(expect.arrayContaining(before));
  expect([...writesOf(stage.portal).keys()]).toEqual([second?.user]);
});

test("checkboxes that come late and piecemeal lose nobody a license", async () => {
  await resetStage(stage, { scenario: "small", knobs: { "late-boxes": 60 } });
  const rows = partly(3);
  const report = await carryOut(stage, rows);
  expect(report.rows.map(({ state }) => state)).toEqual(["verified", "verified", "verified"]);
  for (const { user, left } of rows) expect(directOf(stage.portal, user)).toEqual(left);
});

test("a banner over Save is never pressed through: the run waits, and goes on once it is gone", async () => {
  await resetStage(stage, { scenario: "small" });
  const rows = partly(3);
  const plan = await preview(stage, rows);
  stage.portal.setKnobs({ "cookie-banner": true });
  await stage.page.reload({ waitUntil: "domcontentloaded" });
  await start(stage, plan);
  const paused = await reached(stage, ["paused"]);
  expect(paused.reason?.code).toBe("covered");
  expect(stage.portal.writes).toEqual([]);
  await stage.page.locator("::-p-text(Accept)").click();
  expect((await stage.surface.ask("popup-background/resume", { tab: await stage.tab() })).reason).toBeNull();
  const report = await ended(stage);
  expect(report.rows.map(({ state }) => state)).toEqual(["verified", "verified", "verified"]);
});

test.each([
  { "resort-after-save": true },
  { "stale-rows": true, "no-refetch": true },
  { toast: "stale" },
  { toast: "none", latency: 80, "latency-jitter": 120 },
] as const)("the run comes through with %j", async (knobs) => {
  await resetStage(stage, { scenario: "small", knobs });
  const rows = partly(4);
  const report = await carryOut(stage, rows);
  expect(report.rows.map(({ state }) => state)).toEqual(["verified", "verified", "verified", "verified"]);
  for (const { user, left } of rows) expect(directOf(stage.portal, user)).toEqual(left);
  expect([...writesOf(stage.portal).values()]).toEqual([1, 1, 1, 1]);
});
