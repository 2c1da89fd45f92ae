import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { keepRounds, keptRounds } from "../../../scripts/chaos/kept-rounds";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "license-sweep-rounds-"));
  file = join(folder, "rounds.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

const round = (number: number, seed = 7) => ({
  seed,
  number,
  rows: 100,
  skin: "mui",
  judgment: { wrongWrites: [], doubleWrites: [], storeDifferences: [], misreported: [], lost: [] },
});

it("rounds that were kept are found again, whole", () => {
  keepRounds(file, [round(0), round(2)]);
  expect(keptRounds(file, 7)).toEqual([round(0), round(2)]);
});

it("where there is no file there are none", () => {
  expect(keptRounds(file, 7)).toEqual([]);
});

it("another seed's are another run: its number is said", () => {
  keepRounds(file, [round(0), round(1, 8)]);
  expect(() => keptRounds(file, 7)).toThrow(/seed 8.*--seed 8/);
});

it.each(["", "{}", "[1]", '[{"seed":7}]', "not rounds"])(
  "a file of something else is told, and left as it is: %s",
  (text) => {
    writeFileSync(file, text);
    expect(() => keptRounds(file, 7)).toThrow(/does not hold rounds/);
  },
);
