import type { Knobs } from "../../test/portal/knobs";
import type { Random } from "../../test/portal/random";
import { showsLate, struckGroups, struckSaves, type Weather } from "./fault-kinds";
import type { WishedRow } from "./mixed-rows";

type Kind = keyof typeof struckSaves;
const kinds = [
  "fail-save",
  "success-not-stored",
  "error-but-stored",
  "hang-save",
  "hang-but-stored",
  "other-admin",
] as const satisfies readonly Kind[];

/**
 * Which rows' saves are struck, and how: knobs for the replica. Where the portal shows late what was written, no other admin acts: it would
 * show the state before that admin for a while, and no reader could know better.
 */
export function chooseStruck(
  random: Random,
  rows: readonly WishedRow[],
  weathers: readonly Weather[] = [],
): Partial<Knobs> {
  const alone = weathers.some(showsLate);
  const shares: Readonly<Record<Kind, number>> = Object.assign(
    { ...struckSaves },
    ...weathers.map(({ struck }) => struck),
    alone ? { "other-admin": 0 } : {},
  );
  const users = emailsByKind(random, rows, shares);
  const groups = [...new Set(rows.flatMap(({ wish }) => (wish.about === "direct" ? [] : [wish.group])))];
  const struck = (share: number): string => groups.filter(() => random.chance(alone ? 0 : share)).join(",");
  const rule = struck(struckGroups["other-admin-rule"]);
  const member = struck(struckGroups["other-admin-member"]);
  return {
    ...Object.fromEntries([...users].map(([kind, emails]) => [kind, `user:${emails.join(",")}`])),
    ...(rule !== "" && { "other-admin-rule": `group:${rule}` }),
    ...(member !== "" && { "other-admin-member": `group:${member}` }),
  };
}

/** E-mails by the fault that strikes them, each by one at most. */
function emailsByKind(
  random: Random,
  rows: readonly WishedRow[],
  shares: Readonly<Record<Kind, number>>,
): Map<Kind, string[]> {
  const users = new Map<Kind, string[]>();
  for (const { wish } of rows) {
    if (wish.about === "rule") continue;
    let left = random.fraction();
    for (const kind of kinds) {
      left -= shares[kind];
      if (left >= 0) continue;
      if (kind !== "other-admin" || wish.about === "direct") users.set(kind, [...(users.get(kind) ?? []), wish.email]);
      break;
    }
  }
  return users;
}
