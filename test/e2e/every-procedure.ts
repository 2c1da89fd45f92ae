import { expect } from "vitest";
import { storeBefore, tellReplica } from "../../scripts/drive/replica-check";
import type { PlanRow } from "../../src/run/plan";
import type { Report } from "../../src/run/report-shape";
import type { Portal } from "../portal/server/portal";
import { documentedSwitches } from "../portal/store/decision";
import { signIn } from "../portal/store/sign-in";
import { emailOf, groupOf } from "./groups";
import { admin, people } from "./people";
import { apply, preview, type Stage } from "./stage";

/** Everybody who has no record of their own signs in, so that somebody inherits in each group. */
export function signInEverybody({ store }: Portal): void {
  for (const id of store.users.keys()) if (!store.direct.has(id)) signIn(store, id, documentedSwitches, store.today);
}

/** Rows of every procedure and reverse for the scenario `small`, chosen from the replica's store: each user in one row only. */
export function everyProcedure(portal: Portal): Partial<PlanRow>[] {
  const several = nth(
    people(portal, (count) => count > 1),
    0,
  );
  const single = people(portal, (count) => count === 1);
  const inheriting = takers(portal, "Automation Users");
  // A local admin finds no directory accounts.
  const found = inheriting.filter((email) => isLocal(portal, email));
  const others = inheriting.filter((email) => !found.includes(email));
  return [
    { procedure: "deallocate", user: several.email, licenses: several.licenses.slice(0, 1) },
    { procedure: "deallocate", user: nth(single, 0).email, licenses: ["*"], whenEmpty: "inherit" },
    { procedure: "inherit", user: nth(single, 1).email },
    { procedure: "block", user: nth(single, 2).email },
    { procedure: "allocate", user: nth(single, 3).email, licenses: [labelOf(portal, "AKIT")] },
    { procedure: "allocate", user: nth(found, 0), licenses: [labelOf(portal, "ACNU")] },
    { procedure: "block", user: nth(found, 1) },
    { procedure: "release", user: nth(others, 0), group: "Automation Users" },
    { procedure: "release", user: nth(takers(portal, "Automation Express"), 0), group: "Automation Express" },
    { procedure: "remove-member", user: nth(takers(portal, "Citizen Developers"), 0), group: "Citizen Developers" },
    { procedure: "add-member", user: several.email, group: "Automation Express" },
    { procedure: "set-rule", group: "Automation Developers", licenses: [labelOf(portal, "RPADEVPRONU")] },
  ];
}

function nth<T>(found: readonly T[], at: number): T {
  const one = found[at];
  if (one === undefined) throw new Error(`the scenario has only ${found.length} who fit`);
  return one;
}

/** Previews and carries out a row of every procedure and reverse: all verified, and the store is what the replica's own rules make of them. */
export async function carryOutEveryProcedure(stage: Stage): Promise<Report> {
  signInEverybody(stage.portal);
  const before = storeBefore(stage.portal.store);
  const rows = everyProcedure(stage.portal);
  const plan = await preview(stage, rows);
  expect(stage.portal.writes).toEqual([]);
  const report = await apply(stage, plan);
  const told = report.rows.map(({ procedure, state, reason }) => `${procedure}: ${reason?.text ?? state}`);
  expect(told).toEqual(rows.map(({ procedure }) => `${procedure}: verified`));
  expect(tellReplica(stage.portal, before, report)).toBe(true);
  return report;
}

const labelOf = (portal: Portal, code: string): string =>
  portal.store.licenses.find((license) => license.code === code)?.label ?? code;

/** E-mails of the people who took something from a group, the admin left out. */
const takers = (portal: Portal, name: string): string[] =>
  [...portal.store.leases.values()]
    .filter(({ groupId }) => groupId === groupOf(portal, name).id)
    .map(({ userId }) => emailOf(portal, userId))
    .filter((email) => email !== admin);

const isLocal = ({ store }: Portal, email: string): boolean =>
  [...store.users.values()].some((user) => user.email === email && user.kind === "local");
