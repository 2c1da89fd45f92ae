/**
 * A table by id whose changes share everything but the path to the change, so that ten thousand predictions in a row over a hundred
 * thousand users copy little. Read and changed only by the functions of this file; the order of its values means nothing.
 */
export interface Table<V> {
  readonly size: number;
  readonly root: Node<V>;
}

interface Leaf<V> {
  readonly keys: readonly string[];
  readonly values: readonly V[];
}
interface Branch<V> {
  readonly children: readonly (Node<V> | null)[];
}
type Node<V> = Leaf<V> | Branch<V>;

/** Bits of the hash a branch looks at, the entries a leaf holds before it splits, and the depth at which the hash is used up. */
const bits = 6;
const width = 1 << bits;
const leafSize = 32;
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

/** A table of these entries. */
export function tableOf<V>(entries: ReadonlyMap<string, V>): Table<V> {
  return { size: entries.size, root: grow([...entries.keys()], [...entries.values()], 0) };
}

/** The value at `key`, or undefined. */
export function at<V>(table: Table<V>, key: string): V | undefined {
  const hash = hashOf(key);
  let node: Node<V> | null | undefined = table.root;
  for (let shift = 0; node && "children" in node; shift += bits) node = node.children[slotOf(hash, shift)];
  return node?.values[node.keys.indexOf(key)];
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
  return { size, root: put(table.root, key, value, hashOf(key), 0) };
}

function drop<V>(node: Node<V> | null, key: string, hash: number, shift: number): Node<V> | null {
  if (node === null) return null;
  if ("children" in node) {
    const slot = slotOf(hash, shift);
    return { children: node.children.with(slot, drop(node.children[slot] ?? null, key, hash, shift + bits)) };
  }
  const index = node.keys.indexOf(key);
  if (index < 0) return node;
  return { keys: node.keys.toSpliced(index, 1), values: node.values.toSpliced(index, 1) };
}

/** The table without `key`; the same table where it was not there. */
export function withoutEntry<V>(table: Table<V>, key: string): Table<V> {
  if (at(table, key) === undefined) return table;
  return { size: table.size - 1, root: drop(table.root, key, hashOf(key), 0) ?? { keys: [], values: [] } };
}

function leavesOf<V>(table: Table<V>): Leaf<V>[] {
  const leaves: Leaf<V>[] = [];
  const open: (Node<V> | null)[] = [table.root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === null) continue;
    if ("children" in node) open.push(...node.children);
    else leaves.push(node);
  }
  return leaves;
}

/** All values, in no order that means anything. */
export function valuesOf<V>(table: Table<V>): V[] {
  return leavesOf(table).flatMap(({ values }) => values);
}

/** All keys, in the order of the values. */
export function keysOf<V>(table: Table<V>): string[] {
  return leavesOf(table).flatMap(({ keys }) => keys);
}
