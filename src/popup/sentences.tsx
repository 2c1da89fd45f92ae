import { signal } from "@preact/signals";

/** Which lists are shown whole. Kept outside of the rows, which come and go while the table is scrolled. */
const whole = signal<ReadonlySet<string>>(new Set());

function turn(id: string): void {
  const next = new Set(whole.value);
  if (!next.delete(id)) next.add(id);
  whole.value = next;
}

/**
 * Some sentences about a row: the first, and the others on request. A function and no component, so that the table that calls it sees its
 * row grow.
 */
export function sentences(id: string, [first, ...more]: readonly string[]) {
  if (first === undefined) return null;
  const open = whole.value.has(id);
  return (
    <span class="sentences">
      {first}
      {open && more.map((sentence) => <span key={sentence}>{sentence}</span>)}
      {more.length > 0 && (
        <button type="button" class="plain small" aria-expanded={open} onClick={() => turn(id)}>
          {open ? "show less" : `and ${more.length} more`}
        </button>
      )}
    </span>
  );
}
