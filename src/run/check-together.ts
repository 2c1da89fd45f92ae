import { sameDirect } from "../rules/check";
import { checkRecord } from "./check-record";
import type { DirectLine, LeaseLine, MemberLine, Open, RuleLine } from "./open-line";
import { type Reason, reason } from "./reasons";

/** What the lines of a plan mean for each other. */
export interface Together {
  /** Lines that fight, repeat or are part of another one. */
  readonly refused: ReadonlyMap<Open, Reason>;
  /** Lines about direct licenses, less what earlier ones ask for already. */
  readonly narrowed: ReadonlyMap<Open, readonly string[]>;
}

/**
 * Which lines fight over one user, one membership or one rule (PLAN-3), and which only repeat another (PLAN-4). Lines that fight are all
 * refused: which of them is meant is for the admin to say.
 */
export function checkTogether(lines: readonly Open[]): Together {
  const refused = new Map<Open, Reason>();
  const narrowed = new Map<Open, readonly string[]>();
  const users = new Map<string, DirectLine[]>();
  const places = new Map<string, (MemberLine | LeaseLine)[]>();
  const rules = new Map<string, RuleLine[]>();
  for (const open of lines) {
    if (open.about === "rule") listIn(rules, open.group.id).push(open);
    else if (open.about === "user") listIn(users, open.person.id).push(open);
    else listIn(places, `${open.group.id}\n${open.person.id}`).push(open);
  }
  for (const group of rules.values()) checkRules(group, refused);
  for (const place of places.values()) checkPlace(place, refused);
  for (const user of users.values()) if (user.length > 1) checkRecords(user, { refused, narrowed });
  return { refused, narrowed };
}

function listIn<V>(lists: Map<string, V[]>, key: string): V[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const fresh: V[] = [];
  lists.set(key, fresh);
  return fresh;
}

/** Refuses all of these lines, each naming the others. */
function refuseTogether(lines: readonly Open[], over: "user" | "member" | "rule", refused: Map<Open, Reason>): void {
  const numbers = lines.map(({ line }) => line.row);
  for (const open of lines) {
    const others = numbers.filter((number) => number !== open.line.row);
    refused.set(open, reason("contradictory-rows", others, over));
  }
}

function refuseRepeated([first, ...others]: readonly Open[], refused: Map<Open, Reason>): void {
  if (first !== undefined) for (const open of others) refused.set(open, reason("duplicate-row", first.line.row));
}

function checkRules(lines: readonly RuleLine[], refused: Map<Open, Reason>): void {
  const same = lines.every(({ labels }) => sameDirect([...labels], [...(lines[0]?.labels ?? [])]));
  if (same) refuseRepeated(lines, refused);
  else refuseTogether(lines, "rule", refused);
}

/** One user in one group: in or out, and what he took from it. */
function checkPlace(lines: readonly (MemberLine | LeaseLine)[], refused: Map<Open, Reason>): void {
  if (lines.length === 1) return;
  const of = (procedure: Open["procedure"]) => lines.filter((open) => open.procedure === procedure);
  const out = of("remove-member");
  const into = of("add-member");
  if (out.length > 0 && into.length > 0) refuseTogether([...out, ...into], "member", refused);
  else for (const same of [out, into]) refuseRepeated(same, refused);
  const [removal] = out;
  refuseRepeated(of("release"), refused);
  // MEM-11: taking somebody out gives back what he took as well.
  if (removal !== undefined && into.length === 0)
    for (const open of of("release")) refused.set(open, reason("part-of-removal", removal.line.row));
}

function checkRecords(
  lines: readonly DirectLine[],
  { refused, narrowed }: { refused: Map<Open, Reason>; narrowed: Map<Open, readonly string[]> },
): void {
  const checked = checkRecord(lines);
  if (checked === null) refuseTogether(lines, "user", refused);
  for (const [open, row] of checked?.repeats ?? []) refused.set(open, reason("duplicate-row", row));
  for (const [open, labels] of checked?.labels ?? []) narrowed.set(open, labels);
}
