import type { Combination, Factor, Forbidden } from "./pairs";

/** How many combinations there are, forbidden ones counted too. */
export const productSize = (factors: readonly Factor[]): number =>
  factors.reduce((size, { values }) => size * values.length, 1);

/** Every combination that may be, each once, in an order scattered over the whole product; the seed says where it begins. */
export function* wholeProduct(
  factors: readonly Factor[],
  forbidden: Forbidden,
  seed: number,
): Generator<Combination, void> {
  const size = productSize(factors);
  const step = strideOf(size);
  let at = (seed * step) % size;
  for (let count = 0; count < size; count += 1) {
    const combination = combinationAt(at, factors);
    if (!forbidden(combination)) yield combination;
    at = (at + step) % size;
  }
}

/** A number without a divisor in common with the size, near the golden section of it: steps of it come everywhere, and far apart. */
function strideOf(size: number): number {
  let step = Math.max(1, Math.round(size * 0.618));
  while (greatestDivisor(step, size) > 1) step += 1;
  return step;
}

const greatestDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestDivisor(other, one % other);

function combinationAt(place: number, factors: readonly Factor[]): Combination {
  let rest = place;
  return Object.fromEntries(
    factors.map(({ name, values }) => {
      const value = values[rest % values.length] ?? "";
      rest = Math.floor(rest / values.length);
      return [name, value];
    }),
  );
}
