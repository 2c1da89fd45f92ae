import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { describe } from "./described";
import { fits } from "./fits";
import { valuesOf } from "./values";

const shape = describe(
  z.object({
    name: z.string().check(z.minLength(2)),
    count: z.nullable(z.number().check(z.int(), z.minimum(1))),
    kind: z.enum(["a", "b"]),
    list: z.optional(z.array(z.string().check(z.regex(/^x/)))),
    by: z.record(z.string(), z.boolean()),
  }),
);
const good = { name: "ab", count: 1, kind: "a", by: { x: true } };

test("the judge of shapes takes what fits", () => {
  expect([good, { ...good, count: null, list: ["x"] }].map((value) => fits(value, shape))).toEqual([true, true]);
  fc.assert(
    fc.property(valuesOf(shape), (value) => fits(value, shape)),
    { seed: 1, numRuns: 500 },
  );
});

test.each([
  null,
  [],
  {},
  { ...good, name: "a" },
  { ...good, count: 0 },
  { ...good, count: 1.5 },
  { ...good, count: "1" },
  { ...good, kind: "c" },
  { ...good, list: ["y"] },
  { ...good, by: { x: 1 } },
  { ...good, by: [] },
])("and not %j", (value) => {
  expect(fits(value, shape)).toBe(false);
});
