import { alsoGives, logInSentences } from "../rules/log-in-sentences";
import type { User } from "../rules/organization";
import { at } from "../rules/table";
import { shapeOf } from "./fate";
import type { ProposedRow } from "./goal";
import { all } from "./holding";
import { rowOf } from "./move";
import type { Outcome } from "./outcome";

/**
 * The rows of an outcome. With the last row of each user stands what his next log-in will bring back, or something else instead (SIGN-1,
 * SIGN-9): said of the end, when all rows are done.
 */
export function rowsOf(outcome: Outcome): ProposedRow[] {
  const { before, steps } = outcome;
  const lastOf = new Map<string, number>();
  for (const [index, { move }] of steps.entries()) if ("user" in move) lastOf.set(move.user, index);
  const atLogIn = logInOf(outcome);
  const elsewhere = elsewhereOf(outcome);
  return steps.map(({ move, why, notes }, index) => {
    const others = move.procedure === "remove-member" ? elsewhere(move.user, move.group) : [];
    const later = "user" in move && lastOf.get(move.user) === index ? atLogIn(move.user) : [];
    return { row: rowOf(before, move, index + 1), why, butNote: [...notes, ...others, ...later] };
  });
}

/** Which licenses of a group he was taken out of a user can still have from others (MEM-6). */
function elsewhereOf({ before, after }: Outcome): (id: string, group: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (id, group) => {
    const user = at(after.users, id);
    if (user === undefined) return [];
    const lease = at(before.users, id)?.leases.find((one) => one.group === group);
    const had = [...(lease?.licenses ?? []), ...(lease?.possible ?? [])];
    const key = [group, shapeOf(user), ...had].join("\n\n");
    const licenses = at(after.groups, group)?.rule?.licenses ?? [];
    const sentences = known.get(key) ?? alsoGives(after, user, group, licenses, had);
    known.set(key, sentences);
    return sentences;
  };
}

/** Users who are alike before and after are told the same. */
function logInOf({ before, after }: Outcome): (id: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (id) => {
    const was = at(before.users, id);
    const is = at(after.users, id);
    // SIGN-2: with a direct record a log-in brings nothing.
    if (was === undefined || is === undefined || is.direct !== null) return [];
    const kept = new Set(labelsOf(is));
    const lost = [...new Set(labelsOf(was))].filter((label) => !kept.has(label));
    const key = [shapeOf(is), ...lost].join("\n\n");
    const sentences = known.get(key) ?? logInSentences(after, id, lost);
    known.set(key, sentences);
    return sentences;
  };
}

function labelsOf({ direct, leases }: User): string[] {
  return [...(direct ?? []), ...leases.flatMap(all)];
}
