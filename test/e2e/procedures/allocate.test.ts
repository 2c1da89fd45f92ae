import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { changesBetween, everything, leasesOf, writeCount } from "../groups";
import { directOf, people } from "../people";
import { apply, carryOut, openStage, preview, resetStage, type Stage, settings } from "../stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "medium" });
  await settings(stage, {});
});
// How panels slide is tested where one panel is; here it would only take time.
beforeEach(() => resetStage(stage, { knobs: { motion: false } }));
afterAll(() => stage.close());

const actionCenter = "Action Center - Named User";
const express = "Automation Express";

/** Somebody who only inherits, and whom a local admin can find. */
const inheriting = (at = 0): string => {
  const local = new Set(
    [...stage.portal.store.users.values()].flatMap(({ kind, email }) => (kind === "local" ? [email] : [])),
  );
  const lessees = [...leasesOf(stage.portal, "Automation Users").keys()];
  return lessees.filter((email) => local.has(email) && directOf(stage.portal, email) === null)[at] ?? "";
};

test("[ALLOC-1] a license is added to those a user has, and nothing else changes", async () => {
  const one = people(stage.portal).find(({ licenses }) => !licenses.includes(express));
  const before = everything(stage.portal);
  const report = await carryOut(stage, [{ procedure: "allocate", user: one?.email ?? "", licenses: [express] }]);
  expect(report.rows[0]?.reason?.text ?? report.rows[0]?.state).toBe("verified");
  expect(directOf(stage.portal, one?.email ?? "")?.sort()).toEqual([...(one?.licenses ?? []), express].sort());
  expect(changesBetween(before, everything(stage.portal))).toHaveLength(1);
});

test("[ALLOC-2] who only inherits gets a record of his own through Allocate Licenses", async () => {
  const user = inheriting();
  const report = await carryOut(stage, [{ procedure: "allocate", user, licenses: [actionCenter] }]);
  expect(report.rows[0]?.reason?.text ?? report.rows[0]?.state).toBe("verified");
  expect(directOf(stage.portal, user)).toEqual([actionCenter]);
  expect(writeCount(stage.portal)).toBe(1);
});

test("[DIR-16] who only inherits is blocked by a record of nothing, where the portal saves one", async () => {
  const user = inheriting(1);
  const report = await apply(stage, await preview(stage, [{ procedure: "block", user }], false));
  expect(report.rows[0]?.reason?.text ?? report.rows[0]?.state).toBe("verified");
  expect(directOf(stage.portal, user)).toEqual([]);
});

test("where the portal saves no empty record the row is refused with the other ways", async () => {
  await resetStage(stage, { knobs: { motion: false, "empty-save": "refused" } });
  const user = inheriting(1);
  const report = await apply(stage, await preview(stage, [{ procedure: "block", user }], false));
  expect(report.rows[0]).toMatchObject({ state: "refused" });
  expect(writeCount(stage.portal)).toBe(0);
});
