import { type ReactNode, useRef } from "react";
import type { Line } from "./line.ts";

/**
 * The lines of a table. A row that is still the same keeps its line, and a table its lines, so that nothing of them is drawn again; what
 * the controls of a row do may therefore hang on nothing but the row.
 */
export function useLines<T extends object>(
  rows: readonly T[],
  keyOf: (row: T, index: number) => string,
  cellsOf: (row: T) => readonly ReactNode[],
): readonly Line[] {
  const made = useRef(new WeakMap<T, Line>());
  const last = useRef<readonly Line[]>([]);
  const lines = rows.map((row, index) => {
    const key = keyOf(row, index);
    const before = made.current.get(row);
    if (before?.key === key) return before;
    const line = { key, cells: cellsOf(row) };
    made.current.set(row, line);
    return line;
  });
  const same = lines.length === last.current.length && lines.every((line, index) => line === last.current[index]);
  if (!same) last.current = lines;
  return last.current;
}
