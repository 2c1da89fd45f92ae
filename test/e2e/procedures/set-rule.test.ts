import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { changesBetween, everything, groupOf, ruleOf, writeCount } from "../groups";
import { apply, carryOut, openStage, preview, resetStage, type Stage, settings } from "../stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "medium" });
  await settings(stage, {});
});
// How panels slide is tested where one panel is; here it would only take time.
beforeEach(() => resetStage(stage, { scenario: "small", knobs: { motion: false } }));
afterAll(() => stage.close());

const developers = "Automation Developers";
const developer = "Automation Developer - Named User";
const citizen = "Citizen Developer - Named User";

test("[RULE-2] a rule gets exactly the planned licenses, its quota stays, and no other rule changes", async () => {
  await resetStage(stage, { scenario: "medium", knobs: { motion: false } });
  const before = everything(stage.portal);
  const quota = ruleOf(stage.portal, developers).split(" ").at(-1);
  const report = await carryOut(stage, [
    { procedure: "set-rule", group: developers, licenses: [developer] },
    { procedure: "set-rule", group: "HR Operations", licenses: ["ACNU", "AKIT"] },
  ]);
  expect(report.rows.map(({ state, reason }) => reason?.text ?? state)).toEqual(["verified", "verified"]);
  expect(ruleOf(stage.portal, developers)).toBe(`RPADEVPRONU ${quota}`);
  expect(ruleOf(stage.portal, "HR Operations")).toBe("ACNU AKIT");
  const changed = changesBetween(before, everything(stage.portal)).filter((name) => !name.startsWith("lease "));
  expect(changed.sort()).toEqual(
    [developers, "HR Operations"].map((name) => `rule ${groupOf(stage.portal, name).id}`).sort(),
  );
  expect(writeCount(stage.portal)).toBe(2);
});

test("[QUOTA-4] a license that leaves the rule takes its quota along, and the preview said so", async () => {
  const plan = await preview(stage, [{ procedure: "set-rule", group: developers, licenses: [citizen] }]);
  expect(plan.confirmWord).toBe("RULE");
  expect(plan.rows[0]?.predicted).toEqual({ rule: [citizen], quotas: {} });
  const report = await apply(stage, plan);
  expect(report.rows[0]?.state).toBe("verified");
  expect(ruleOf(stage.portal, developers)).toBe("CTZDEVNU");
});

test("a rule another admin changed while the panel was open is left as that admin wants it", async () => {
  const plan = await preview(stage, [{ procedure: "set-rule", group: developers, licenses: [developer] }]);
  stage.portal.setKnobs({ "other-admin-rule": `group:${developers}` });
  const report = await apply(stage, plan);
  expect(report.rows[0]?.state).toBe("refused");
  expect(writeCount(stage.portal)).toBe(0);
});

test("a group that does not exist, one without a rule and a license nobody bought are refused in the preview", async () => {
  const plan = await preview(stage, [
    { procedure: "set-rule", group: "Nobody's Group", licenses: [developer] },
    { procedure: "set-rule", group: "Everyone", licenses: [developer] },
    { procedure: "set-rule", group: developers, licenses: ["Unheard Of - Named User"] },
  ]);
  expect(plan.rows.map(({ standing }) => standing)).toEqual(["refused", "refused", "refused"]);
  expect(plan.rows.map(({ reason }) => reason?.code)).toEqual(["unknown-group", "no-rule", "unknown-license"]);
});
