export interface Random {
  fraction(): number;
  integer(below: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  shuffle<T>(list: readonly T[]): T[];
  guid(): string;
}

/** mulberry32: small, and the same on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const integer = (below: number) => Math.floor(fraction() * below);
  const hex = (digits: number) => Array.from({ length: digits }, () => integer(16).toString(16)).join("");
  return {
    fraction,
    integer,
    chance: (probability) => fraction() < probability,
    pick: (list) => {
      const picked = list[integer(list.length)];
      if (picked === undefined) throw new RangeError("nothing to pick from");
      return picked;
    },
    shuffle: (list) =>
      list
        .map((item) => ({ item, order: fraction() }))
        .sort((one, other) => one.order - other.order)
        .map(({ item }) => item),
    guid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${"89ab".charAt(integer(4))}${hex(3)}-${hex(12)}`,
  };
}

/** A stable number for a text, to give an order that has nothing to do with the alphabet. */
export function scramble(text: string, salt: number): number {
  let hash = (2166136261 ^ salt) >>> 0;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619) >>> 0;
  }
  return Math.imul(hash ^ (hash >>> 15), 2246822519) >>> 0;
}
