import fc from "fast-check";
import { choicesOf, type Described, resolve } from "./described";

/** Texts that break readers: quotes, markup, formulas, names every object has, other scripts, halves of characters. */
const nasty = fc.constantFrom(
  "",
  "null",
  "__proto__",
  "constructor",
  "toString",
  '"><img src=x onerror=alert(1)>',
  "=HYPERLINK(1)",
  "\u0000",
  "\ud800",
  "\u202e",
  "ａｎｎ",
  "NaN",
  "1e999",
);
export const words = fc.oneof({ weight: 3, arbitrary: fc.string({ maxLength: 12 }) }, { weight: 1, arbitrary: nasty });

/** Values of a described shape, those a reader must take. Lists are short, and what holds itself ends after a few turns. */
export function valuesOf(shape: Described, root: Described = shape, depth = 4): fc.Arbitrary<unknown> {
  if (shape.$ref !== undefined) return valuesOf(resolve(shape, root), root, depth - 1);
  const choices = choicesOf(shape);
  if (choices) {
    const shallow = depth > 0 ? choices : choices.filter(({ $ref, type }) => $ref === undefined && type !== "object");
    return fc.oneof(...(shallow.length > 0 ? shallow : choices).map((one) => valuesOf(one, root, depth)));
  }
  if ("const" in shape) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  switch (shape.type) {
    case "string":
      return texts(shape);
    case "integer":
      return fc.integer({ min: Math.max(shape.minimum ?? -99, -99), max: Math.min(shape.maximum ?? 99, 99) });
    case "number":
      return numbers(shape);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array": {
      const { minItems: minLength = 0, maxItems: maxLength = Math.max(minLength, depth > 0 ? 3 : 0) } = shape;
      return fc.array(valuesOf(shape.items ?? {}, root, depth), { minLength, maxLength });
    }
    case "object":
      return objects(shape, root, depth);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function numbers({ minimum = -1e9, maximum = 1e9 }: Described): fc.Arbitrary<number> {
  const [min, max] = [Math.max(minimum, -1e9), Math.min(maximum, 1e9)];
  return fc.oneof(
    fc.integer({ min: Math.max(min, -2), max: Math.min(max, 99) }),
    fc.double({ min, max, noNaN: true, noDefaultInfinity: true }),
  );
}

function texts({ pattern, minLength = 0, maxLength = 40 }: Described): fc.Arbitrary<string> {
  const fit = (text: string): boolean => text.length >= minLength && text.length <= maxLength;
  return pattern === undefined ? words.filter(fit) : fc.stringMatching(new RegExp(pattern)).filter(fit);
}

function objects(shape: Described, root: Described, depth: number): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], propertyNames, additionalProperties } = shape;
  if (typeof additionalProperties === "object" && Object.keys(properties).length === 0) {
    const known = propertyNames?.enum;
    const values = valuesOf(additionalProperties, root, depth);
    if (known) return fc.record(Object.fromEntries(known.map((key) => [String(key), values])));
    // No reader keeps a name every object has: what is written under it is not written.
    const keys = texts(propertyNames ?? {}).filter((key) => key !== "__proto__");
    return fc.dictionary(keys, values, { maxKeys: depth > 0 ? 3 : 0 });
  }
  const kept = Object.entries(properties).filter(([key]) => depth > 0 || required.includes(key));
  const model = Object.fromEntries(kept.map(([key, one]) => [key, valuesOf(one, root, depth)]));
  return fc.record(model, { requiredKeys: required.filter((key) => Object.hasOwn(model, key)), noNullPrototype: true });
}
