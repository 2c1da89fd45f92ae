/**
 * A table by id: a map that stays as it is, and what changed since. Changes share everything but the path to the change, so that ten
 * thousand predictions in a row over a hundred thousand users copy little. Read and changed only by the functions of this file; the order of
 * its values means nothing.
 */
export interface Table<V> {
  readonly size: number;
  readonly start: ReadonlyMap<string, V>;
  readonly changes: Node<Change<V>> | null;
}

/** What stands at a key since; `null`: nothing any more. */
type Change<V> = { readonly value: V } | null;

interface Leaf<V> {
  readonly keys: readonly string[];
  readonly values: readonly V[];
}
interface Branch<V> {
  readonly children: readonly (Node<V> | null)[];
}
type Node<V> = Leaf<V> | Branch<V>;

/** Bits of the hash a branch looks at, the entries a leaf holds before it splits, and the depth at which the hash is used up. */
const bits = 5;
const width = 1 << bits;
const leafSize = 8;
const hashBits = 30;

function hashOf(key: string): number {
  let hash = 2166136261;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 16777619);
  return (hash ^ (hash >>> 15)) >>> 0;
}

const slotOf = (hash: number, shift: number): number => (hash >>> shift) & (width - 1);

function grow<V>(keys: readonly string[], values: readonly V[], shift: number): Node<V> {
  if (keys.length <= leafSize || shift >= hashBits) return { keys, values };
  const parts = Array.from({ length: width }, (): { keys: string[]; values: V[] } => ({ keys: [], values: [] }));
  for (const [index, value] of values.entries()) {
    const key = keys[index];
    if (key === undefined) continue;
    const part = parts[slotOf(hashOf(key), shift)];
    part?.keys.push(key);
    part?.values.push(value);
  }
  return {
    children: parts.map((part) => (part.keys.length === 0 ? null : grow(part.keys, part.values, shift + bits))),
  };
}

/** A table of these entries; the map is kept and must stay as it is. */
export function tableOf<V>(entries: ReadonlyMap<string, V>): Table<V> {
  return { size: entries.size, start: entries, changes: null };
}

function changeAt<V>(root: Node<V>, key: string): V | undefined {
  const hash = hashOf(key);
  let node: Node<V> | null | undefined = root;
  for (let shift = 0; node && "children" in node; shift += bits) node = node.children[slotOf(hash, shift)];
  return node?.values[node.keys.indexOf(key)];
}

/** The value at `key`, or undefined. */
export function at<V>({ start, changes }: Table<V>, key: string): V | undefined {
  const change = changes === null ? undefined : changeAt(changes, key);
  return change === undefined ? start.get(key) : change?.value;
}

function put<V>(node: Node<V> | null, key: string, value: V, hash: number, shift: number): Node<V> {
  if (node === null) return { keys: [key], values: [value] };
  if ("children" in node) {
    const slot = slotOf(hash, shift);
    return { children: node.children.with(slot, put(node.children[slot] ?? null, key, value, hash, shift + bits)) };
  }
  const index = node.keys.indexOf(key);
  if (index >= 0) return { keys: node.keys, values: node.values.with(index, value) };
  return grow([...node.keys, key], [...node.values, value], shift);
}

/** The table with `value` at `key`. */
export function withEntry<V>(table: Table<V>, key: string, value: V): Table<V> {
  const size = at(table, key) === undefined ? table.size + 1 : table.size;
  return { ...table, size, changes: put<Change<V>>(table.changes, key, { value }, hashOf(key), 0) };
}

/** The table without `key`; the same table where it was not there. */
export function withoutEntry<V>(table: Table<V>, key: string): Table<V> {
  if (at(table, key) === undefined) return table;
  return { ...table, size: table.size - 1, changes: put<Change<V>>(table.changes, key, null, hashOf(key), 0) };
}

function changesOf<V>({ changes }: Table<V>): Map<string, Change<V>> {
  const all = new Map<string, Change<V>>();
  const open: (Node<Change<V>> | null)[] = [changes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === null) continue;
    if ("children" in node) open.push(...node.children);
    else for (const [index, key] of node.keys.entries()) all.set(key, node.values[index] ?? null);
  }
  return all;
}

/** All entries, in no order that means anything. */
function entriesOf<V>(table: Table<V>): Iterable<[string, V]> {
  if (table.changes === null) return table.start;
  const entries = new Map(table.start);
  for (const [key, change] of changesOf(table)) {
    if (change === null) entries.delete(key);
    else entries.set(key, change.value);
  }
  return entries;
}

/** All values, in no order that means anything. */
export const valuesOf = <V>(table: Table<V>): V[] => Array.from(entriesOf(table), ([, value]) => value);

/** All keys, in the order of the values. */
export const keysOf = <V>(table: Table<V>): string[] => Array.from(entriesOf(table), ([key]) => key);
