import fc from "fast-check";
import { expect, test } from "vitest";
import { at, keysOf, type Table, tableOf, valuesOf, withEntry, withoutEntry } from "../../../src/rules/table";

const contents = (table: Table<number>): Map<string, number> => {
  const values = valuesOf(table);
  return new Map(keysOf(table).map((key, index): [string, number] => [key, values[index] ?? Number.NaN]));
};

test("a table is what a map would be, and every earlier one stays what it was", () => {
  const key = fc.integer({ min: 0, max: 3000 }).map(String);
  const change = fc.tuple(key, fc.option(fc.integer()));
  const start = fc.uniqueArray(key, { maxLength: 2000 });
  fc.assert(
    fc.property(start, fc.array(change, { maxLength: 50 }), (keys, changes) => {
      const map = new Map(keys.map((one, index) => [one, index]));
      const first = tableOf(new Map(map));
      const before = new Map(map);
      let table = first;
      for (const [one, value] of changes) {
        table = value === null ? withoutEntry(table, one) : withEntry(table, one, value);
        if (value === null) map.delete(one);
        else map.set(one, value);
        expect(at(table, one)).toBe(value ?? undefined);
      }
      expect(table.size).toBe(map.size);
      expect(contents(table)).toEqual(map);
      expect(contents(first)).toEqual(before);
    }),
    { numRuns: 150 },
  );
});

test("a table that grows entry by entry holds all of them", () => {
  let table = tableOf<number>(new Map());
  for (let index = 0; index < 5000; index += 1) table = withEntry(table, `user-${index}`, index);
  expect(table.size).toBe(5000);
  expect(at(table, "user-4999")).toBe(4999);
  expect(at(table, "nobody")).toBeUndefined();
});
