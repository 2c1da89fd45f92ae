import { afterAll, beforeAll, expect, test } from "vitest";
import type { Inventory } from "../../../src/rules/model";
import { carryOutEveryProcedure } from "../every-procedure";
import { changesBetween, everything, leasesOf, writeCount } from "../groups";
import { carryOut, openStage, resetStage, type Stage, settings } from "../stage";
import { runWithSwappingRows } from "../swapping-rows";
import { everyProcedureIn } from "./in-language";

const knobs = { skin: "mui-virtual", motion: false } as const;
let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small", knobs });
  await settings(stage, {});
});
afterAll(() => stage.close());

const emails = (users: Iterable<{ readonly email: string }>): string[] => [...users].map(({ email }) => email).sort();

/** Those who hold something directly; the deleted among them have no e-mail any more. */
const withRecord = (): string[] => {
  const { users, direct } = stage.portal.store;
  return emails([...direct.keys()].map((id) => ({ email: users.get(id)?.email ?? "" })));
};

async function readOrganization(only?: "direct"): Promise<Inventory> {
  const { reason } = await stage.surface.ask("popup-background/scan", {
    tab: await stage.tab(),
    ...(only && { only }),
  });
  if (reason) throw new Error(reason.text);
  const { inventory } = await stage.surface.ask("popup-background/inventory", {});
  if (!inventory) throw new Error("no inventory");
  return inventory;
}

test("every procedure and reverse on the skin mui-virtual: the store is as predicted", () =>
  carryOutEveryProcedure(stage));

test("the same in another language (ja) once each label was confirmed or taught", () =>
  everyProcedureIn(stage, { skin: "mui-virtual", language: "ja" }));

test("an organization whose lists draw only what is in sight is read whole", async () => {
  await resetStage(stage, { scenario: "medium", knobs });
  const { portal } = stage;
  const { users, groups, accounts, ...read } = await readOrganization();
  expect([read.complete, read.groupsComplete, read.shown]).toEqual([true, true, portal.store.direct.size]);
  expect(emails(users)).toEqual(withRecord());
  // Users of the directory are listed only when somebody searches.
  const local = [...portal.store.users.values()].filter(({ kind }) => kind === "local");
  expect(emails(accounts ?? [])).toEqual(emails(local));
  for (const { name, leases, members } of groups.filter(({ kind }) => kind === "local")) {
    const stored = portal.group(name, "local");
    expect(emails(leases ?? [])).toEqual(stored.leases.map(({ who }) => who).sort());
    expect(members?.map(({ email, name: called }) => email || called).sort()).toEqual([...stored.members].sort());
  }
  expect(portal.writes).toEqual([]);
}, 240_000);

test.each(["unknown", "missing"] as const)("users are read whole where the number of rows is %s", async (count) => {
  await resetStage(stage, { scenario: "medium", knobs: { ...knobs, "grid-count": count } });
  const { users, complete } = await readOrganization("direct");
  expect(complete).toBe(true);
  expect(emails(users)).toEqual(withRecord());
});

test("rows that swap places between finding and pressing, in a grid that is drawn anew: no wrong write", () =>
  runWithSwappingRows(stage, 2, "reused", "mui-virtual"));

test("everybody in an endless list that draws only who is in sight is read, and 40 chosen of 400 are released", async () => {
  await resetStage(stage, { scenario: "groups", knobs });
  const group = "Shift Workers";
  const all = [...leasesOf(stage.portal, group).keys()];
  const chosen = all.filter((_email, index) => index % 10 === 3);
  expect([all.length, chosen.length]).toEqual([400, 40]);
  const before = everything(stage.portal);
  const report = await carryOut(
    stage,
    chosen.map((user) => ({ procedure: "release", user, group })),
  );
  expect(report.summary).toMatchObject({ rows: 40, verified: 40 });
  expect([...leasesOf(stage.portal, group).keys()]).toEqual(all.filter((email) => !chosen.includes(email)));
  expect(changesBetween(before, everything(stage.portal))).toHaveLength(40);
  expect(writeCount(stage.portal)).toBe(40);
}, 400_000);
