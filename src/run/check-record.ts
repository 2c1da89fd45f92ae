import { normalizeText } from "../rules/normalize";
import type { DirectLine } from "./open-line";

/** The lines about one user's record, each with what is left for it; `repeats`: lines that are not needed, and the line that says it. */
export interface Narrowed {
  readonly repeats: ReadonlyMap<DirectLine, number>;
  readonly labels: ReadonlyMap<DirectLine, readonly string[]>;
}

/**
 * All lines about the direct licenses of one user, in plan order: which repeat another, and what each finds left after those before it
 * (PLAN-4, PLAN-7); null where they fight (PLAN-3).
 */
export function checkRecord(lines: readonly DirectLine[]): Narrowed | null {
  if (fight(lines)) return null;
  const repeats = new Map<DirectLine, number>();
  const labels = new Map<DirectLine, readonly string[]>();
  const asked = new Map<string, number>();
  const done = new Map<string, number>();
  for (const open of lines) {
    const same = asked.get(request(open)) ?? earlierLine(open, done);
    if (same !== undefined) {
      repeats.set(open, same);
      continue;
    }
    asked.set(request(open), open.line.row);
    const left = open.labels.filter((label) => !done.has(normalizeText(label)));
    for (const label of left) done.set(normalizeText(label), open.line.row);
    labels.set(open, left);
  }
  return { repeats, labels };
}

/** Different procedures for one user, or different answers to what shall be when nothing is left. */
function fight(lines: readonly DirectLine[]): boolean {
  const kinds = new Set(lines.map(({ procedure }) => procedure));
  const taken = lines.filter(({ procedure }) => procedure === "deallocate");
  if (kinds.size === 2 && kinds.has("allocate") && kinds.has("deallocate")) return swapFights(lines);
  if (kinds.size > 1) return true;
  const answers = new Set(taken.map(({ line }) => line.whenEmpty).filter((answer) => answer !== ""));
  if (answers.size < 2) return false;
  const cleared = new Set(taken.flatMap(({ labels }) => labels));
  return (taken[0]?.person.row?.licenses ?? []).every((label) => cleared.has(label));
}

/** PLAN-19: licenses are given and taken by turns as long as none is both, and the user always has one. */
function swapFights(lines: readonly DirectLine[]): boolean {
  const meant = (kind: DirectLine["procedure"]) =>
    lines
      .filter(({ procedure }) => procedure === kind)
      .flatMap(({ labels, leftOut }) => [...labels, ...leftOut].map(normalizeText));
  const given = new Set(meant("allocate"));
  if (meant("deallocate").some((label) => given.has(label))) return true;
  const held = new Set((lines[0]?.person.row?.licenses ?? []).map(normalizeText));
  for (const { procedure, labels } of lines) {
    for (const label of labels.map(normalizeText)) {
      if (procedure === "allocate") held.add(label);
      else held.delete(label);
    }
    if (held.size === 0) return true;
  }
  return false;
}

/** What a line asks for, the same for lines that ask for the same. */
function request({ procedure, line }: DirectLine): string {
  if (procedure !== "deallocate" && procedure !== "allocate") return procedure;
  return JSON.stringify([procedure, line.licenses.includes("*") ? ["*"] : line.licenses.map(normalizeText).sort()]);
}

/** The earlier line that does all that this one would, where there is one. */
function earlierLine({ labels }: DirectLine, done: ReadonlyMap<string, number>): number | undefined {
  const first = labels[0];
  if (first === undefined || !labels.every((label) => done.has(normalizeText(label)))) return undefined;
  return done.get(normalizeText(first));
}
