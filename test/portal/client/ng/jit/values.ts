/** A property, of strings and numbers too. */
export function read(of: unknown, key: PropertyKey): unknown {
  if (of === null || of === undefined) throw new TypeError(`${String(key)} of ${of}`);
  return Reflect.get(Object(of), key, of);
}

export function write(of: unknown, key: PropertyKey, value: unknown): unknown {
  if (typeof of !== "object" && typeof of !== "function") throw new TypeError(`${String(key)} of ${of}`);
  if (of === null || !Reflect.set(of, key, value)) throw new TypeError(`${String(key)} cannot be set`);
  return value;
}

export function call(called: unknown, receiver: unknown, given: readonly unknown[]): unknown {
  if (typeof called !== "function") throw new TypeError(`${String(called)} is no function`);
  return Reflect.apply(called, receiver, given);
}

export function construct(called: unknown, given: readonly unknown[]): unknown {
  if (typeof called !== "function") throw new TypeError(`${String(called)} is no class`);
  return Reflect.construct(called, given);
}

export const keyOf = (value: unknown): PropertyKey => (typeof value === "symbol" ? value : String(value));
