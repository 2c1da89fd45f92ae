import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { directOf, people, writesOf } from "./people";
import { carryOut, openStage, resetStage, type Stage, settings } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small" });
  await settings(stage, {});
});
afterAll(() => stage.close());

describe.each(["open", "closed"] as const)("the whole page inside an %s shadow root", (shadow) => {
  const partly = (count: number) =>
    people(stage.portal, (held) => held > 1)
      .slice(0, count)
      .map(({ email, licenses }) => ({ user: email, licenses: licenses.slice(0, 1), left: licenses.slice(1) }));

  test("deallocate, block and inherit do what they say, to whom they say", async () => {
    await resetStage(stage, { scenario: "small", knobs: { shadow } });
    const [one, two, three] = partly(3);
    const report = await carryOut(stage, [
      one ?? {},
      { procedure: "block", user: two?.user ?? "" },
      { procedure: "inherit", user: three?.user ?? "" },
    ]);
    expect(report.rows.map(({ state }) => state)).toEqual(["verified", "verified", "verified"]);
    expect(directOf(stage.portal, one?.user ?? "")).toEqual(one?.left);
    expect(directOf(stage.portal, two?.user ?? "")).toEqual([]);
    expect(directOf(stage.portal, three?.user ?? "")).toBeNull();
    expect([...writesOf(stage.portal).values()]).toEqual([1, 1, 1]);
  });

  test("success told and nothing stored for 7 rows fails exactly those 7", async () => {
    await resetStage(stage, { scenario: "small" });
    const rows = people(stage.portal).map(({ email, licenses }) => ({
      user: email,
      licenses: licenses.slice(0, 1),
      whenEmpty: "block" as const,
    }));
    const lied = rows
      .filter((_, at) => at % 2 === 1)
      .slice(0, 7)
      .map(({ user }) => user);
    const knobs = { shadow, motion: false, "success-not-stored": `user:${lied.join(",")}` } as const;
    await resetStage(stage, { scenario: "small", knobs });
    const report = await carryOut(stage, rows);
    expect(report.rows.filter(({ state }) => state === "failed").map(({ user }) => user)).toEqual(lied);
    expect(report.summary.verified).toBe(rows.length - 7);
  });

  test("equal names and rows swapping places: no wrong write", async () => {
    await resetStage(stage, {
      scenario: "small",
      seed: 7,
      knobs: { shadow, motion: false, "swap-rows": "reused", "swap-chance": 60, "equal-names": true },
    });
    const rows = partly(8);
    const report = await carryOut(stage, rows);
    const done = report.rows.filter(({ state }) => state === "verified").map(({ user }) => user);
    expect([...writesOf(stage.portal).keys()].sort()).toEqual([...done].sort());
    for (const { user, left, licenses } of rows)
      expect(directOf(stage.portal, user)).toEqual(done.includes(user) ? left : [...licenses, ...left]);
  });

  test("a license another admin adds while the panel is open is never lost", async () => {
    await resetStage(stage, { scenario: "small" });
    const [first] = partly(1);
    await resetStage(stage, { scenario: "small", knobs: { shadow, "other-admin": `user:${first?.user}` } });
    const report = await carryOut(stage, [first ?? {}]);
    expect(report.rows[0]?.state).toBe("refused");
    expect(writesOf(stage.portal).size).toBe(0);
  });
});
