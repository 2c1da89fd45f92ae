import type { Portal } from "../portal/server/portal";

/** A user of the replica with a direct record, as the tests pick them: e-mail and labels, from the replica's own store. */
export interface Person {
  readonly email: string;
  readonly licenses: readonly string[];
}

/** Users with a direct record that fits, in the order of the store; orphans, equal names and the admin left out. */
export function people(portal: Portal, fits: (count: number) => boolean = (count) => count > 0): Person[] {
  const { users, direct } = portal.store;
  return [...direct].flatMap(([id, record]) => {
    const user = users.get(id);
    if (!user || record.external || !fits(record.codes.size) || user.email === admin) return [];
    return [{ email: user.email, licenses: labelsOf(portal, record.codes) }];
  });
}

export const admin = "casey.morgan@acme.example";

/** What the replica holds for a user now: labels, or null without a record. */
export function directOf(portal: Portal, email: string): string[] | null {
  const { users, direct } = portal.store;
  const user = [...users.values()].find((one) => one.email === email);
  const record = user && direct.get(user.id);
  return record ? labelsOf(portal, record.codes) : null;
}

const labelsOf = (portal: Portal, codes: ReadonlySet<string>): string[] =>
  portal.store.licenses.filter(({ code }) => codes.has(code)).map(({ label }) => label);

/** Every direct record there is, as text: to tell whether anything else changed. */
export function everyRecord(portal: Portal): Record<string, string> {
  const { users, direct } = portal.store;
  return Object.fromEntries(
    [...direct].map(([id, record]) => [users.get(id)?.email ?? id, labelsOf(portal, record.codes).join(", ")]),
  );
}

/** The write log as e-mail → how many accepted writes of ours, and whoever else wrote. */
export function writesOf(portal: Portal): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { target, admin: writer } of portal.writes) {
    if (writer !== admin) continue;
    const who = "email" in target && target.email ? target.email : JSON.stringify(target);
    counts.set(who, (counts.get(who) ?? 0) + 1);
  }
  return counts;
}
