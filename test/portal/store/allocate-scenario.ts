import type { Random } from "../random.ts";
import { catalog, retired } from "./licenses.ts";
import type { Store } from "./model.ts";
import type { Scenario } from "./scenario.ts";

/** How often a license is given directly, in the order of the catalog. */
const weights = [5, 4, 6, 3, 2, 1, 1, 1];

export function allocateDirect(store: Store, scenario: Scenario, random: Random): void {
  const [signedIn, ...others] = [...store.users.keys()];
  if (signedIn) give(store, signedIn, ["RPADEVPRONU"]);
  const holders = random.shuffle(others).slice(0, Math.round(others.length * 0.62));
  for (const [index, userId] of holders.entries()) {
    if (index < scenario.blocked) give(store, userId, []);
    else if (index < scenario.blocked + scenario.retired) give(store, userId, [retired.code, "ATTUNU"]);
    else give(store, userId, pickCodes(random));
  }
  const lender = holders[scenario.blocked + scenario.retired];
  if (lender && scenario.retired > 0) store.direct.set(lender, { codes: new Set(["RPADEVPRONU"]), external: true });
  for (let count = 0; count < scenario.orphans; count += 1) give(store, random.guid(), pickCodes(random));
}

function give(store: Store, userId: string, codes: readonly string[]): void {
  store.direct.set(userId, { codes: new Set(codes), external: false });
}

function pickCodes(random: Random): string[] {
  const chance = random.fraction();
  const wanted = 1 + [0.58, 0.8, 0.93].filter((limit) => chance >= limit).length;
  const bag = catalog.flatMap(({ code }, index) => Array.from({ length: weights[index] ?? 1 }, () => code));
  const codes = new Set<string>();
  while (codes.size < wanted) codes.add(random.pick(bag));
  return [...codes];
}
