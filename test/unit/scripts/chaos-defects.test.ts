import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { replacedOnce } from "../../../scripts/chaos/build-defect";
import { defects } from "../../../scripts/chaos/defects";

it("there are ten known defects or more", () => {
  expect(Object.keys(defects).length).toBeGreaterThanOrEqual(10);
});

it.each(Object.entries(defects))("the defect %s fits the sources as they stand, each text once", (_name, defect) => {
  const files = new Set(defect.replacements.map(({ file }) => file));
  for (const file of files) {
    const mine = defect.replacements.filter((one) => one.file === file);
    const before = readFileSync(file, "utf8");
    const after = mine.reduce((text, { find, put }) => replacedOnce(text, find, put, file), before);
    expect(after).not.toBe(before);
  }
});

it("a text that is there twice, or not at all, is an error", () => {
  expect(replacedOnce("one two", "two", "three", "a file")).toBe("one three");
  expect(() => replacedOnce("two two", "two", "three", "a file")).toThrow("a file has this 2 times");
  expect(() => replacedOnce("one", "two", "three", "a file")).toThrow("a file has this 0 times");
});
