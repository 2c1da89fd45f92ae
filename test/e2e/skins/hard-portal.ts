import { afterAll, beforeAll, expect, test } from "vitest";
import type { Knobs } from "../../portal/knobs";
import type { Skin } from "../../portal/skins";
import { carryOutEveryProcedure } from "../every-procedure";
import { leasesOf } from "../groups";
import type { Shown } from "../lessons";
import { directOf, people, writesOf } from "../people";
import { apply, openStage, preview, resetStage, type Stage, settings } from "../stage";
import { everyProcedureIn } from "./in-language";

/** A skin and the knobs it is shown with; the store is new. */
async function shownWith(stage: Stage, knobs: Partial<Knobs>): Promise<void> {
  await resetStage(stage, { scenario: "medium", knobs });
}

const partly = (stage: Stage, count: number) =>
  people(stage.portal, (held) => held > 1)
    .slice(0, count)
    .map(({ email, licenses }) => ({ user: email, licenses: licenses.slice(0, 1), left: licenses.slice(1) }));

/**
 * Of five rows the portal lies about one, to another one somebody adds a license while its panel is open: the one is failed, the other left
 * alone, and only what the store holds is called verified.
 */
async function nothingIsVerifiedThatIsNot(stage: Stage, knobs: Partial<Knobs>): Promise<void> {
  await shownWith(stage, knobs);
  const rows = partly(stage, 5);
  const [lied = "", changed = ""] = rows.map(({ user }) => user);
  const plan = await preview(stage, rows);
  stage.portal.setKnobs({ "success-not-stored": `user:${lied}`, "other-admin": `user:${changed}` });
  const report = await apply(stage, plan);
  const told = report.rows.map(({ state, reason }) => reason?.code ?? state);
  expect(told).toEqual(["not-applied", "changed-since-preview", "verified", "verified", "verified"]);
  for (const { user, left } of rows.slice(2)) expect(directOf(stage.portal, user)).toEqual(left);
  expect(directOf(stage.portal, lied)).toHaveLength((rows[0]?.left.length ?? 0) + 1);
  expect(writesOf(stage.portal).get(changed)).toBeUndefined();
}

/** Rows taken from users and released from a group, whatever the portal is like: done, and nothing but what was planned. */
async function comesThrough(stage: Stage, knobs: Partial<Knobs>): Promise<void> {
  await shownWith(stage, knobs);
  const rows = partly(stage, 3);
  const group = "Automation Users";
  const released = [...leasesOf(stage.portal, group).keys()].slice(0, 2);
  const others = leasesOf(stage.portal, group).size - released.length;
  const releases = released.map((user) => ({ procedure: "release", user, group }));
  const report = await apply(stage, await preview(stage, [...rows, ...releases]));
  expect(report.rows.map(({ state, reason }) => reason?.text ?? state)).toEqual(Array(5).fill("verified"));
  for (const { user, left } of rows) expect(directOf(stage.portal, user)).toEqual(left);
  expect(leasesOf(stage.portal, group).size).toBe(others);
}

/** Pages on which nothing may be written: the reason is said and nothing is touched. */
async function isLeftAlone(stage: Stage, knobs: Partial<Knobs>, code: string): Promise<void> {
  await shownWith(stage, knobs);
  const [row] = partly(stage, 1);
  const plan = await preview(stage, [row ?? {}]).catch(() => null);
  const tab = await stage.tab();
  const { reason } = plan
    ? await stage.surface.ask("popup-background/start", { tab, digest: plan.digest, word: plan.confirmWord })
    : await stage.surface.ask("popup-background/scan", { tab, only: "direct" });
  expect(reason?.code).toBe(code);
  expect(stage.portal.writes).toEqual([]);
}

/** What the pages may be like; each combination is one run. */
const conditions = [
  { motion: true, "release-confirm": "dialog", "late-boxes": 30, latency: 60, "latency-jitter": 60 },
  { motion: false, toast: "stale", "stale-rows": true, "no-refetch": true, "release-vanish": "on-refresh" },
  { motion: false, toast: "none", "save-needs-change": false, "resort-after-save": true },
] as const satisfies readonly Partial<Knobs>[];

/** The tests of a skin: every procedure, in English and in another language, a portal that lies, hard conditions, and pages that are left alone. */
export function testSkin(skin: Skin, language: Shown): void {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ scenario: "small", skin, knobs: { motion: false } });
    await settings(stage, {});
  });
  afterAll(() => stage.close());

  test(`every procedure and reverse on the skin ${skin}: the store is as predicted`, () =>
    carryOutEveryProcedure(stage));

  test(`the same in another language (${language}) once each label was confirmed or taught`, () =>
    everyProcedureIn(stage, { skin, language }));

  test("what the portal says is not believed, and what another admin added is not overwritten", () =>
    nothingIsVerifiedThatIsNot(stage, { skin, motion: false }));

  test.each(conditions)("the run comes through with %j", (knobs) => comesThrough(stage, { skin, ...knobs }));

  test.each([
    [{ language: "xx" }, "unknown-language"],
    [{ role: "license-viewer" }, "view-only"],
    [{ "user-license-management": "off" }, "user-license-management-off"],
  ] as const)("the page is left alone with %j", (knobs, code) =>
    isLeftAlone(stage, { skin, motion: false, ...knobs }, code),
  );
}
