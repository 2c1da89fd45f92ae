import { type PointerEvent, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { randomFrom } from "../../random.ts";
import { knobs, settings } from "../settings.ts";

interface Identified {
  readonly id: string;
}

interface RestlessRows<T> {
  readonly rows: readonly T[];
  keyOf(row: T, index: number): string;
  onPointerOver(event: PointerEvent): void;
}

const random = randomFrom(settings.seed);

/** Rows that change places at the very moment the pointer comes in, at once and not a frame later. */
export function useRestlessRows<T extends Identified>(fetched: readonly T[]): RestlessRows<T> {
  const [swapped, setSwapped] = useState<{ readonly of: readonly T[]; readonly rows: readonly T[] } | null>(null);
  const [renewed, setRenewed] = useState<ReadonlySet<T>>(new Set());
  const rows = swapped?.of === fetched ? swapped.rows : fetched;
  return useMemo(() => {
    const renew = (target: Element, around: Element) => {
      const row = rows[[...around.children].findIndex((each) => each.contains(target))];
      if (row && !renewed.has(row)) flushSync(() => setRenewed((before) => new Set(before).add(row)));
    };
    const onPointerOver = ({ target, relatedTarget, currentTarget }: PointerEvent) => {
      if (!(target instanceof Element)) return;
      if (knobs["renewed-rows"]) renew(target, currentTarget);
      if (knobs["swap-rows"] === "off") return;
      if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
      const index = placeOf(target, currentTarget);
      if (index < 0 || rows.length < 2 || random.fraction() * 100 >= knobs["swap-chance"]) return;
      flushSync(() => setSwapped({ of: fetched, rows: swapAt(rows, index) }));
    };
    const keyOf = (row: T, index: number) =>
      `${knobs["swap-rows"] === "reused" ? index : row.id}${renewed.has(row) ? " renewed" : ""}`;
    return { rows, keyOf, onPointerOver };
  }, [fetched, rows, renewed]);
}

/** Which row an element is in; below zero for none. Where not all rows are in the page, those that are tell their place. */
function placeOf(target: Element, list: Element): number {
  const grid = target.closest("[data-rowindex]");
  if (grid) return Number(grid.getAttribute("data-rowindex"));
  const place = [...list.children].findIndex((row) => row.contains(target));
  return place < 0 ? place : place + Number(list.getAttribute("data-first-row") ?? 0);
}

function swapAt<T>(rows: readonly T[], index: number): readonly T[] {
  const other = index + 1 < rows.length ? index + 1 : index - 1;
  const [one, two] = [rows[index], rows[other]];
  if (!one || !two) return rows;
  return rows.with(index, two).with(other, one);
}
