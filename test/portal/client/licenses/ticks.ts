/** The boxes of a panel that are ticked. */
export interface Ticks {
  readonly codes: ReadonlySet<string>;
  readonly external: boolean;
}

export const noTicks: Ticks = { codes: new Set(), external: false };

/** The external mark is a box of its own among the licenses. */
export const externalCode = "external";

export function toggled({ codes, external }: Ticks, code: string): Ticks {
  if (code === externalCode) return { codes, external: !external };
  const changed = new Set(codes);
  if (!changed.delete(code)) changed.add(code);
  return { codes: changed, external };
}

export function sameTicks(one: Ticks, other: Ticks): boolean {
  return (
    one.external === other.external &&
    one.codes.size === other.codes.size &&
    [...one.codes].every((code) => other.codes.has(code))
  );
}
