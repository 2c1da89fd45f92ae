import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { documentedSwitches } from "../portal/store/decision";
import { signIn } from "../portal/store/sign-in";
import { changesBetween, everything, leasesOf, usersIn } from "./groups";
import { people } from "./people";
import { apply, carryOut, openStage, resetStage, type Stage, settings } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "medium" });
  await settings(stage, {});
});
beforeEach(() => resetStage(stage, { knobs: { motion: false } }));
afterAll(() => stage.close());

const group = "Automation Users";

/** The direct records, rules and members of `everything`; what is inherited apart. */
const snapshot = (): Record<string, string> =>
  Object.fromEntries(Object.entries(everything(stage.portal)).filter(([name]) => !name.startsWith("lease ")));

/** People whose licenses can be given again: bought and free, and the account found by an admin who is signed in with a local one. */
function restorable(fits: (count: number) => boolean) {
  const local = new Set(
    [...stage.portal.store.users.values()].flatMap(({ kind, email }) => (kind === "local" ? [email] : [])),
  );
  const scarce = ["Attended - Named User", "RPA Developer - Named User"];
  return people(stage.portal, fits).filter(
    ({ email, licenses }) => local.has(email) && !licenses.some((label) => scarce.includes(label)),
  );
}

test("[UNDO-1] undo puts records, rules and memberships back, and says what does not come back by itself", async () => {
  const before = snapshot();
  const several = restorable((count) => count > 1);
  const single = restorable((count) => count === 1);
  const lessee = [...leasesOf(stage.portal, "Citizen Developers").keys()][0] ?? "";
  const report = await carryOut(stage, [
    { user: several[0]?.email ?? "", licenses: several[0]?.licenses.slice(0, 1) ?? [] },
    { procedure: "block", user: several[1]?.email ?? "" },
    { procedure: "inherit", user: single[0]?.email ?? "" },
    { procedure: "set-rule", group: "HR Operations", licenses: ["Automation Express"] },
    ...usersIn(stage.portal, group)
      .slice(0, 2)
      .map((user) => ({ procedure: "remove-member", user, group })),
    { procedure: "release", user: lessee, group: "Citizen Developers" },
  ]);
  expect(report.rows.map(({ state, reason }) => reason?.text ?? state)).toEqual(report.rows.map(() => "verified"));
  expect(changesBetween(before, snapshot())).toHaveLength(5);

  const { plan, cannot, reason } = await stage.surface.ask("popup-background/undo", { tab: await stage.tab() });
  if (!plan) throw new Error(reason?.text);
  expect(cannot.join(" ")).toMatch(/logs? in/i);
  expect(cannot.join(" ")).toMatch(/role/i);
  const undone = await apply(stage, plan);
  expect(undone.rows.map(({ state, reason: why }) => why?.text ?? state)).toEqual(undone.rows.map(() => "verified"));
  expect(changesBetween(before, snapshot())).toEqual([]);
});

test("[DRIFT-1] a later reading shows exactly the licenses taken again by a log-in", async () => {
  const giver = "Citizen Developers";
  const chosen = [...leasesOf(stage.portal, giver).keys()].slice(0, 4);
  const report = await carryOut(
    stage,
    chosen.map((user) => ({ procedure: "release", user, group: giver })),
  );
  expect(report.summary.verified).toBe(4);
  const { users } = stage.portal.store;
  const back = chosen.slice(1, 3);
  for (const email of back) {
    const id = [...users.values()].find((user) => user.email === email)?.id ?? "";
    signIn(stage.portal.store, id, documentedSwitches);
  }
  const { drift, reason } = await stage.surface.ask("popup-background/drift", { tab: await stage.tab() });
  expect(reason).toBeNull();
  expect(drift?.map(({ user, kind }) => ({ user, kind }))).toEqual(back.map((user) => ({ user, kind: "back" })));
  expect(drift?.every(({ licenses }) => licenses.length > 0)).toBe(true);
});
