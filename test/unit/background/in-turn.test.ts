import { expect, test } from "vitest";
import { turns } from "../../../src/background/in-turn";

test("work is done in the order it was asked for, one after the other; one that fails keeps nobody waiting", async () => {
  const inTurn = turns();
  const told: string[] = [];
  const work = (name: string, fails = false) =>
    inTurn(async () => {
      told.push(`${name} begins`);
      await Promise.resolve();
      told.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const [one, other, last] = await Promise.allSettled([work("one"), work("other", true), work("last")]);
  expect(told).toEqual(["one begins", "one ends", "other begins", "other ends", "last begins", "last ends"]);
  expect([one.status, other.status, last.status]).toEqual(["fulfilled", "rejected", "fulfilled"]);
});
