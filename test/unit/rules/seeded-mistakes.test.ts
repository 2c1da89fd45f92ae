import { expect, test } from "vitest";
import { driveCase } from "./both/drive";
import { mistakes } from "./both/mistakes";
import { model } from "./both/model";

const cases = 3000;

test("there are ten mistakes, each in one function only", () => {
  expect(mistakes).toHaveLength(10);
  for (const mistake of mistakes) {
    const changed = Object.entries(mistake.model).filter(([name, part]) => part !== Reflect.get(model, name));
    expect(changed).toHaveLength(1);
  }
});

test.each(mistakes)("driving both worlds finds that $name", (mistake) => {
  let found: string[] = [];
  for (let seed = 0; seed < cases && found.length === 0; seed += 1) {
    found = driveCase(mistake.model, seed).differences;
  }
  expect(found).not.toEqual([]);
});
