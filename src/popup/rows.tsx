// biome-ignore-all lint/a11y/useSemanticElements: a grid of divs with table roles, since table elements lose their roles under display: grid.
// biome-ignore-all lint/a11y/useFocusableInteractive: the rows of a table (not of a grid) are not interactive.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { offsetOf, windowOfRows } from "./window-of-rows";

export interface Column<T> {
  readonly head: string;
  readonly cell: (item: T, index: number) => ComponentChildren;
  readonly kind?: string;
}

interface RowsProps<T> {
  /** Names the table, and its columns' widths in the style sheet. */
  readonly label: string;
  readonly layout: string;
  readonly columns: readonly Column<T>[];
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Height of a row that was not drawn yet. */
  readonly estimate: number;
  readonly empty: string;
  /** One tab stop, arrow keys between rows: for tables whose rows hold a control each. */
  readonly active?: number;
  readonly onActive?: (index: number) => void;
}

const moves: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + 10, last),
  PageUp: (at) => Math.max(at - 10, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** A table that draws only what is near the visible part: ten thousand rows cost as much as thirty. */
export function Rows<T>({ label, layout, columns, items, keyOf, estimate, empty, active, onActive }: RowsProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, number>());
  const wanted = useRef<number | null>(null);
  const [scrolled, setScrolled] = useState(0);
  const [, redraw] = useState(0);

  const heightAt = (index: number): number => {
    const item = items[index];
    return (item === undefined ? undefined : heights.current.get(keyOf(item))) ?? estimate;
  };
  const visible = scroller.current?.clientHeight || 600;
  const { first, end, above, below } = windowOfRows(items.length, heightAt, scrolled, visible);

  useLayoutEffect(() => {
    const drawn = body.current;
    if (!drawn) return;
    // Through the object model: the extension's policy forbids style attributes.
    drawn.style.paddingTop = `${above}px`;
    drawn.style.paddingBottom = `${below}px`;
    let changed = false;
    for (const [at, row] of [...drawn.children].entries()) {
      const item = items[first + at];
      const height = row.getBoundingClientRect().height;
      if (item === undefined || height === 0 || Math.abs(height - heightAt(first + at)) < 0.5) continue;
      heights.current.set(keyOf(item), height);
      changed = true;
    }
    if (changed) redraw((times) => times + 1);
    const index = wanted.current;
    if (index === null || index < first || index >= end) return;
    wanted.current = null;
    drawn.children[index - first]?.querySelector("input")?.focus();
  });

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || typeof ResizeObserver === "undefined") return undefined;
    let width = box.clientWidth;
    const observer = new ResizeObserver(() => {
      if (box.clientWidth === width) return;
      width = box.clientWidth;
      heights.current.clear();
      redraw((times) => times + 1);
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    const move = moves[event.key];
    const box = scroller.current;
    if (active === undefined || !onActive || !move || !box || items.length === 0) return;
    event.preventDefault();
    const next = move(active, items.length - 1);
    const top = offsetOf(next, heightAt);
    const head = box.firstElementChild?.firstElementChild?.clientHeight ?? 0;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + heightAt(next) > box.scrollTop + box.clientHeight - head) {
      box.scrollTop = top + heightAt(next) - box.clientHeight + head;
    }
    wanted.current = next;
    setScrolled(box.scrollTop);
    onActive(next);
  };

  return (
    <div
      class="scroller"
      ref={scroller}
      role="region"
      aria-label={label}
      tabIndex={active === undefined ? 0 : -1}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
    >
      <div class={`table ${layout}`} role="table" aria-label={label} aria-rowcount={items.length + 1}>
        <div class="head" role="rowgroup">
          <div class="line" role="row" aria-rowindex={1}>
            {columns.map(({ head, kind }) => (
              <div key={head} class={kind} role="columnheader">
                {head}
              </div>
            ))}
          </div>
        </div>
        <div class="body" role="rowgroup" ref={body}>
          {items.slice(first, end).map((item, at) => (
            <div key={keyOf(item)} class="line" role="row" aria-rowindex={first + at + 2}>
              {columns.map(({ head, kind, cell }) => (
                <div key={head} class={kind} role="cell" data-head={head}>
                  {cell(item, first + at)}
                </div>
              ))}
            </div>
          ))}
        </div>
      </div>
      {items.length === 0 && <p class="empty">{empty}</p>}
    </div>
  );
}
