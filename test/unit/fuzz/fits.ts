import { choicesOf, type Described, resolve } from "./described";

/** Whether a value is of a described shape, judged without the code that parses it. */
export function fits(value: unknown, shape: Described, root: Described = shape): boolean {
  if (shape.$ref !== undefined) return fits(value, resolve(shape, root), root);
  const choices = choicesOf(shape);
  if (choices) return choices.some((one) => fits(value, one, root));
  if ("const" in shape && value !== shape.const) return false;
  if (shape.enum && !shape.enum.includes(value)) return false;
  switch (shape.type) {
    case "string":
      return typeof value === "string" && fitsText(value, shape);
    case "number":
    case "integer":
      return typeof value === "number" && fitsNumber(value, shape);
    case "boolean":
      return typeof value === "boolean";
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value) && fitsArray(value, shape, root);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value) && fitsObject(value, shape, root);
    default:
      return true;
  }
}

function fitsText(value: string, { pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Described): boolean {
  if (pattern !== undefined && !new RegExp(pattern).test(value)) return false;
  return value.length >= minLength && value.length <= maxLength;
}

function fitsNumber(value: number, { type, minimum = -Infinity, maximum = Infinity }: Described): boolean {
  if (!Number.isFinite(value) || (type === "integer" && !Number.isInteger(value))) return false;
  return value >= minimum && value <= maximum;
}

function fitsArray(value: readonly unknown[], { items, minItems = 0, maxItems }: Described, root: Described): boolean {
  if (value.length < minItems || (maxItems !== undefined && value.length > maxItems)) return false;
  return !items || value.every((one) => fits(one, items, root));
}

function fitsObject(value: object, shape: Described, root: Described): boolean {
  const { properties = {}, required = [], propertyNames, additionalProperties } = shape;
  if (required.some((key) => !Object.hasOwn(value, key))) return false;
  return Object.entries(value).every(([key, one]) => {
    if (propertyNames && !fits(key, propertyNames, root)) return false;
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (known) return fits(one, known, root) || (one === undefined && !required.includes(key));
    if (additionalProperties === false) return false;
    return typeof additionalProperties !== "object" || fits(one, additionalProperties, root);
  });
}
