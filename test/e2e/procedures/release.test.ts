import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { changesBetween, everything, groupOf, leasesOf, usersIn, writeCount } from "../groups";
import { apply, carryOut, openStage, preview, resetStage, type Stage, settings } from "../stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "medium" });
  await settings(stage, {});
});
// How panels slide is tested where one panel is; here it would only take time.
beforeEach(() => resetStage(stage, { scenario: "groups", knobs: { motion: false } }));
afterAll(() => stage.close());

const crowd = "Shift Workers";
/** Every third of those who took something from a group. */
const some = (count: number): string[] =>
  [...leasesOf(stage.portal, crowd).keys()].filter((_email, index) => index % 3 === 0).slice(0, count);
const rows = (emails: readonly string[]) => emails.map((user) => ({ procedure: "release", user, group: crowd }));

test("[REL-1] 130 chosen members of 400 are released, each once, whatever the list does", async () => {
  const chosen = some(130);
  expect(chosen).toHaveLength(130);
  const before = everything(stage.portal);
  const report = await carryOut(stage, rows(chosen));
  expect(report.summary).toMatchObject({ rows: 130, verified: 130 });
  const left = [...leasesOf(stage.portal, crowd).keys()];
  expect(left).toHaveLength(400 - 130);
  expect(left.filter((email) => chosen.includes(email))).toEqual([]);
  expect(changesBetween(before, everything(stage.portal))).toHaveLength(130);
  expect(writeCount(stage.portal)).toBe(130);
}, 400_000);

test("an endless list whose released rows stay until it is read again is read to its end", async () => {
  await resetStage(stage, {
    scenario: "groups",
    knobs: { motion: false, "panel-lists": "endless", "release-vanish": "on-refresh" },
  });
  const chosen = [...some(400).slice(-3), ...some(2)];
  const report = await carryOut(stage, rows(chosen));
  expect(report.summary).toMatchObject({ rows: 5, verified: 5 });
  expect(writeCount(stage.portal)).toBe(5);
}, 400_000);

test("[REL-4] a portal that asks first is answered for the right user only; who took nothing, or something else by now, is left alone", async () => {
  await resetStage(stage, { scenario: "medium", knobs: { motion: false, "release-confirm": "dialog" } });
  const group = "Citizen Developers";
  const lessees = [...leasesOf(stage.portal, group).keys()];
  const [one = "", two = "", changed = ""] = lessees;
  const without = usersIn(stage.portal, group).find((email) => !lessees.includes(email)) ?? "";
  const plan = await preview(
    stage,
    [one, two, changed, without].map((user) => ({ procedure: "release", user, group })),
  );
  expect(plan.rows.map(({ standing }) => standing)).toEqual(["ready", "ready", "ready", "unchanged"]);
  const { leases, users } = stage.portal.store;
  const id = [...users.values()].find(({ email }) => email === changed)?.id ?? "";
  const key = `${groupOf(stage.portal, group).id}/${id}`;
  const lease = leases.get(key);
  if (!lease) throw new Error("no lease");
  leases.set(key, { ...lease, codes: new Set(["ACNU"]) });
  const report = await apply(stage, plan);
  expect(report.rows.map(({ state, reason }) => (state === "refused" ? reason?.code : state))).toEqual([
    "verified",
    "verified",
    "changed-since-preview",
    "unchanged",
  ]);
  expect([...leasesOf(stage.portal, group).keys()]).toEqual(lessees.slice(2));
  expect(writeCount(stage.portal)).toBe(2);
});
