import fc from "fast-check";
import type * as z from "zod/mini";
import { type Described, describe } from "./described";
import { fits } from "./fits";
import { valuesOf, words } from "./values";

/** Any value at all, also such as no file or message can hold. */
export const anything = fc.oneof(
  fc.anything({ maxDepth: 2, withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
  fc.constantFrom<unknown[]>(undefined, null, Number.NaN, Number.POSITIVE_INFINITY, -0, [], {}, () => 1, Symbol("s")),
  words,
);

/** One change somewhere in a value: something else put in, left out, or added. */
type Change = { readonly turns: readonly number[]; readonly how: "put" | "drop" | "add"; readonly value: unknown };
const change: fc.Arbitrary<Change> = fc.record({
  turns: fc.array(fc.nat(7), { maxLength: 5 }),
  how: fc.constantFrom("put", "drop", "add"),
  value: anything,
});

function changed(value: unknown, { turns, how, value: other }: Change): unknown {
  if (typeof value !== "object" || value === null) return how === "drop" ? undefined : other;
  const keys = Object.keys(value);
  const [turn, ...rest] = turns;
  if (turn === undefined || keys.length === 0)
    return how === "add" ? { ...value, [String(other instanceof Object ? "extra" : "other")]: other } : other;
  const key = keys[turn % keys.length] ?? "";
  const copy: Record<string, unknown> = { ...value };
  if (how === "drop" && rest.length === 0) delete copy[key];
  else copy[key] = changed(copy[key], { turns: rest, how, value: other });
  return Array.isArray(value) ? Object.values(copy) : copy;
}

/** Values of a shape, values of it with up to three changes, and values that have nothing to do with it. */
export function tried(shape: Described): fc.Arbitrary<unknown> {
  const good = valuesOf(shape);
  const damaged = fc
    .tuple(good, fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([value, changes]) => changes.reduce(changed, value));
  return fc.oneof(good, { weight: 3, arbitrary: damaged }, anything);
}

/** What a schema takes, as others describe it. */
export const shapeOf = (schema: z.ZodMiniType) => {
  const input = describe(schema);
  const output = describe(schema, "output");
  return { input, takes: (value: unknown) => fits(value, input), gives: (value: unknown) => fits(value, output) };
};
