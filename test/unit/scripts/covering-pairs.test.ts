import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allowedPairs, type Combination, complete, coverPairs, type Factor } from "../../../scripts/covering/pairs";
import { productSize, wholeProduct } from "../../../scripts/covering/product";

const has = (row: Combination, part: Combination): boolean =>
  Object.entries(part).every(([name, value]) => row[name] === value);

/** Up to five factors of up to four values, and up to four pairs of values that may not go together. */
const spaces = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 5 })
  .chain((sizes) => {
    const factors: Factor[] = sizes.map((size, at) => ({
      name: `factor-${at}`,
      values: Array.from({ length: size }, (_, value) => `${value}`),
    }));
    const value = fc
      .constantFrom(...factors)
      .chain(({ name, values }) => fc.constantFrom(...values).map((chosen): [string, string] => [name, chosen]));
    const excluded = fc.array(fc.tuple(value, value), { maxLength: 4 });
    return fc.record({ factors: fc.constant(factors), excluded, seed: fc.integer({ min: 1, max: 1000 }) });
  })
  .map(({ factors, excluded, seed }) => ({
    factors,
    seed,
    forbidden: (row: Combination) =>
      excluded.some((pair) => pair.every(([name, value]) => row[name] === value) && pair[0]?.[0] !== pair[1]?.[0]),
  }));

const whole = (factors: readonly Factor[]): Combination[] =>
  factors.reduce<Combination[]>(
    (rows, { name, values }) => rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
    [{}],
  );

describe("the combinations in which every two values meet", () => {
  it("have every pair that any combination may have, and no combination that may not be", () => {
    fc.assert(
      fc.property(spaces, ({ factors, forbidden, seed }) => {
        const rows = coverPairs(factors, forbidden, seed);
        expect(rows.filter(forbidden)).toEqual([]);
        for (const row of rows) expect(Object.keys(row)).toEqual(factors.map(({ name }) => name));
        const all = whole(factors).filter((row) => !forbidden(row));
        const pairs = allowedPairs(factors, () => false).filter((pair) => all.some((row) => has(row, pair)));
        expect(pairs.filter((pair) => !rows.some((row) => has(row, pair)))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("are the same for the same seed, and others for another", () => {
    const factors = ["one", "two", "three", "four"].map((name) => ({ name, values: ["a", "b", "c"] }));
    expect(coverPairs(factors, () => false, 5)).toEqual(coverPairs(factors, () => false, 5));
    expect(coverPairs(factors, () => false, 5)).not.toEqual(coverPairs(factors, () => false, 6));
  });

  it("are few: not many more than the two largest factors ask for", () => {
    const factors = Array.from({ length: 8 }, (_, at) => ({ name: `${at}`, values: ["a", "b", "c"] }));
    expect(coverPairs(factors, () => false, 1).length).toBeLessThanOrEqual(20);
  });

  it("take the first value where nothing speaks for another", () => {
    expect(
      complete(
        { one: "b" },
        [
          { name: "one", values: ["a", "b"] },
          { name: "two", values: ["a", "b"] },
        ],
        () => false,
      ),
    ).toEqual({ one: "b", two: "a" });
  });
});

describe("the whole product", () => {
  it("has every combination that may be, once", () => {
    fc.assert(
      fc.property(spaces, ({ factors, forbidden, seed }) => {
        const texts = [...wholeProduct(factors, forbidden, seed)].map((row) => JSON.stringify(row));
        const expected = whole(factors).filter((row) => !forbidden(row));
        expect(new Set(texts).size).toBe(texts.length);
        expect(texts.sort()).toEqual(expected.map((row) => JSON.stringify(row)).sort());
        expect(productSize(factors)).toBe(whole(factors).length);
      }),
      { numRuns: 30 },
    );
  });
});
