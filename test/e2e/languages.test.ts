import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { storeBefore, tellReplica } from "../../scripts/drive/replica-check";
import { everyProcedure, signInEverybody } from "./every-procedure";
import { forgetAll, lessonsOf, ofWriting, teach } from "./lessons";
import { people } from "./people";
import { everyProcedureIn } from "./skins/in-language";
import { apply, openStage, preview, reached, resetStage, type Stage, start, unstarted } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small", knobs: { motion: false } });
});
afterAll(() => stage.close());
beforeEach(async () => {
  const { run } = await stage.surface.ask("popup-background/state", { tab: null });
  if (run && run.status !== "ended") await stopped();
  await forgetAll(stage);
});

async function stopped(): Promise<void> {
  await stage.surface.ask("popup-background/stop", {});
  await reached(stage, ["ended"]);
}

const scan = async () => await stage.surface.ask("popup-background/scan", { tab: await stage.tab(), only: "direct" });

// German is carried out whole on the skins ng and legacy.
test("in Japanese every procedure works once each label was confirmed or taught: the store is as predicted", () =>
  everyProcedureIn(stage, { skin: "mui", language: "ja" }));

describe.each(["ja", "de"] as const)("in %s", (language) => {
  const lessons = lessonsOf(language);

  test("what a person taught of everything but what writes reads the page; Save waits for its confirmation, and is pressed after it", async () => {
    await resetStage(stage, { knobs: { language, motion: false } });
    await teach(
      stage,
      lessons.filter((lesson) => !ofWriting(lesson)),
    );
    const [user] = people(stage.portal, (count) => count > 1);
    const plan = await preview(stage, [{ user: user?.email ?? "", licenses: user?.licenses.slice(0, 1) ?? [] }]);
    const reason = await unstarted(stage, plan);
    expect(reason).toMatchObject({ code: "page-check" });
    expect(reason?.text).toMatch(/button Save: (unconfirmed|missing)/);
    expect(stage.portal.writes).toEqual([]);
    await teach(stage, lessons.filter(ofWriting));
    await start(stage, plan);
    const { counts } = await reached(stage, ["ended"]);
    expect(counts.verified).toBe(1);
    expect(stage.portal.writes).toHaveLength(1);
  });

  test("with nothing confirmed or taught nothing is written, and it is said what is not known", async () => {
    await resetStage(stage, { knobs: { language, motion: false } });
    const [user] = people(stage.portal, (count) => count > 1);
    const row = { user: user?.email ?? "", licenses: user?.licenses.slice(0, 1) ?? [] };
    if (language === "ja") {
      expect((await unstarted(stage, await preview(stage, [row])))?.code).toBe("page-check");
    } else expect((await scan()).reason?.text).toMatch(/not found: Robots & Services/);
    expect(stage.portal.writes).toEqual([]);
  });
});

test("announced as English and shown in Japanese: it is read, and written to once that was confirmed", async () => {
  await resetStage(stage, { knobs: { language: "ja", "announced-language": "en", motion: false } });
  const lessons = lessonsOf("ja").map((lesson) => ({ ...lesson, language: "en" }));
  const [user] = people(stage.portal, (count) => count > 1);
  const row = { user: user?.email ?? "", licenses: user?.licenses.slice(0, 1) ?? [] };
  const plan = await preview(stage, [row]);
  const reason = await unstarted(stage, plan);
  expect(reason).toMatchObject({ code: "page-check" });
  expect(reason?.text).toContain("button Save: unconfirmed");
  expect(stage.portal.writes).toEqual([]);
  await teach(stage, lessons);
  await start(stage, plan);
  expect((await reached(stage, ["ended"])).counts.verified).toBe(1);
  expect(stage.portal.writes).toHaveLength(1);
});

const direct = ["deallocate", "block", "inherit"] as const;

test("half translated, with what is not English confirmed or taught: a user's own licenses are changed as planned", async () => {
  await resetStage(stage, { knobs: { language: "de", "half-translated": "even", motion: false } });
  await teach(stage, lessonsOf("de"));
  signInEverybody(stage.portal);
  const before = storeBefore(stage.portal.store);
  // The last of them is about somebody without a record, which takes a reading of all accounts.
  const rows = everyProcedure(stage.portal)
    .filter(({ procedure }) => direct.some((one) => one === procedure))
    .slice(0, -1);
  const report = await apply(stage, await preview(stage, rows));
  expect(report.rows.map(({ state, reason }) => reason?.text ?? state)).toEqual(rows.map(() => "verified"));
  expect(tellReplica(stage.portal, before, report)).toBe(true);
});

test.each(["even", "odd"] as const)("half translated (%s), with nothing confirmed: no wrong write", async (half) => {
  await resetStage(stage, { knobs: { language: "ja", "half-translated": half, motion: false } });
  const [user] = people(stage.portal, (count) => count > 1);
  const row = { user: user?.email ?? "", licenses: user?.licenses.slice(0, 1) ?? [] };
  const reason = await unstarted(stage, await preview(stage, [row]));
  expect(reason).toMatchObject({ code: "page-check" });
  expect(stage.portal.writes).toEqual([]);
});

describe("labels swapped between two controls: nothing is written, nothing is claimed", () => {
  test.each([
    [direct, { "swapped-labels": "save-cancel" }],
    [direct, { "swapped-labels": "save-cancel", "save-needs-change": false }],
    [direct, { "swapped-labels": "edit-remove" }],
    [["inherit"], { "swapped-labels": "options" }],
    [["inherit"], { "swapped-labels": "sections" }],
    [["set-rule"], { "swapped-labels": "rule-members" }],
    [["set-rule"], { "swapped-labels": "sections" }],
    [["release"], { "swapped-labels": "release-cancel", "release-confirm": "dialog" }],
    [["set-rule", "add-member", "remove-member"], { "swapped-labels": "save-cancel" }],
    [["set-rule", "add-member"], { "swapped-labels": "save-cancel", "save-needs-change": false }],
  ] as const)("%j with %j", async (procedures, knobs) => {
    await resetStage(stage, { knobs: { motion: false } });
    signInEverybody(stage.portal);
    const rows = everyProcedure(stage.portal).filter(({ procedure }) => procedures.some((one) => one === procedure));
    const plan = await preview(stage, rows);
    stage.portal.setKnobs(knobs);
    await stage.page.goto(stage.portal.licensesUrl, { waitUntil: "domcontentloaded" });
    if (await unstarted(stage, plan)) return expect(stage.portal.writes).toEqual([]);
    const { status } = await reached(stage, ["paused", "ended"]);
    if (status === "paused") await stopped();
    const { counts } = await reached(stage, ["ended"]);
    expect(stage.portal.writes).toEqual([]);
    expect(counts.verified).toBe(0);
  });
});
