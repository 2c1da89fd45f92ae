import { afterAll, beforeAll, expect, test } from "vitest";
import { changesBetween, everything, groupOf, leasesOf, membersOf, ruleOf, usersIn, writeCount } from "./groups";
import { killAfterEveryStep } from "./kill-worker";
import { openStage, preview, resetStage, type Stage, settings, start } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "medium" });
  await settings(stage, {});
});
afterAll(() => stage.close());

test("[RUN-1] the worker killed after every step of group rows: everything as planned, nothing written twice", async () => {
  await resetStage(stage, { knobs: { "lease-on-removal": "stays", motion: false } });
  const before = everything(stage.portal);
  const group = "Automation Users";
  const listed = new Set(usersIn(stage.portal, group));
  const leaving = [...leasesOf(stage.portal, group).keys()].filter((email) => listed.has(email)).slice(0, 2);
  const released = [...leasesOf(stage.portal, "Citizen Developers").keys()].slice(0, 2);
  const plan = await preview(stage, [
    ...leaving.map((user) => ({ procedure: "remove-member", user, group })),
    ...released.map((user) => ({ procedure: "release", user, group: "Citizen Developers" })),
    { procedure: "set-rule", group: "HR Operations", licenses: ["Automation Express"] },
  ]);
  expect(plan.counts.ready).toBe(5);
  await start(stage, plan);
  const { report, deaths } = await killAfterEveryStep(stage);
  expect(report.rows.map(({ state, reason }) => reason?.text ?? state)).toEqual(plan.rows.map(() => "verified"));
  expect(membersOf(stage.portal, group).filter((email) => leaving.includes(email))).toEqual([]);
  expect(leaving.filter((email) => leasesOf(stage.portal, group).has(email))).toEqual([]);
  expect(released.filter((email) => leasesOf(stage.portal, "Citizen Developers").has(email))).toEqual([]);
  expect(ruleOf(stage.portal, "HR Operations")).toBe("AKIT");
  const touched = changesBetween(before, everything(stage.portal)).filter(
    (name) => !name.startsWith(`lease ${groupOf(stage.portal, "HR Operations").id}`),
  );
  // One list of members, two leases left over, two leases released, one rule.
  expect(touched).toHaveLength(6);
  // One Save for both who leave, a release for each of the four leases, one Save for the rule.
  expect(writeCount(stage.portal)).toBe(6);
  for (const step of ["write-intended", "commit-pressed", "part-proven"])
    expect(deaths.get(step) ?? 0, step).toBeGreaterThan(0);
}, 400_000);
