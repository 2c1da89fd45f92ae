import { expect } from "vitest";
import type { Skin } from "../portal/skins";
import { directOf, people, writesOf } from "./people";
import { carryOut, resetStage, type Stage } from "./stage";

export const seeds = [1, 2, 3];
const rowsEach = 15;

/** One run in which names come in equal pairs and rows change places between finding and pressing: whatever ends refused, nobody is written to by mistake. */
export async function runWithSwappingRows(
  stage: Stage,
  seed: number,
  swap: "keyed" | "reused",
  skin: Skin = "mui",
): Promise<void> {
  const knobs = { skin, "swap-rows": swap, "swap-chance": 50, "equal-names": true, motion: false } as const;
  await resetStage(stage, { scenario: "small", seed, knobs });
  const rows = people(stage.portal)
    .slice(0, rowsEach)
    .map(({ email, licenses }) => ({
      user: email,
      licenses: licenses.slice(0, 1),
      whenEmpty: "block" as const,
      left: licenses.slice(1),
    }));
  expect(rows).toHaveLength(rowsEach);
  const report = await carryOut(stage, rows);
  const done = report.rows.filter(({ state }) => state === "verified").map(({ user }) => user);
  // Refusing is allowed, writing to anybody else is not.
  expect([...writesOf(stage.portal).keys()].sort()).toEqual([...done].sort());
  for (const { user, left, licenses } of rows)
    expect(directOf(stage.portal, user)).toEqual(done.includes(user) ? left : [...licenses, ...left]);
  expect(done.length).toBeGreaterThan(rowsEach / 2);
}
