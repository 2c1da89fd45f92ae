import type { PlanRow } from "../../src/run/plan";
import type { Portal } from "../../test/portal/server/portal";
import { documentedSwitches } from "../../test/portal/store/decision";
import type { User } from "../../test/portal/store/model";
import { signIn } from "../../test/portal/store/sign-in";

/** The scenario and the seed in which there is somebody for every row. */
export const setting = { scenario: "least", seed: 6 } as const;

/** One row of a kind, chosen from the replica's own store once everybody without a record has signed in. */
export function shortPlan(portal: Pick<Portal, "store">, groups: boolean): Partial<PlanRow>[] {
  const { store } = portal;
  for (const id of store.users.keys()) if (!store.direct.has(id)) signIn(store, id, documentedSwitches, store.today);
  const several = holder(portal, (count) => count > 1);
  const deallocate = {
    procedure: "deallocate",
    user: several.email,
    licenses: [labelOf(portal, codesOf(portal, several)[0])],
  };
  if (!groups) return [deallocate, { procedure: "block", user: holder(portal, (count) => count === 1).email }];
  return [
    deallocate,
    { procedure: "release", user: taker(portal, "Automation Users"), group: "Automation Users" },
    { procedure: "remove-member", user: taker(portal, "Citizen Developers"), group: "Citizen Developers" },
    {
      procedure: "set-rule",
      group: "Automation Users",
      licenses: ["ATTUNU", "ACNU"].map((code) => labelOf(portal, code)),
    },
  ];
}

const codesOf = ({ store }: Pick<Portal, "store">, { id }: User): string[] => [...(store.direct.get(id)?.codes ?? [])];

/** A user with so many direct licenses; the first of the store is the signed-in admin. */
function holder(portal: Pick<Portal, "store">, fits: (count: number) => boolean): User {
  const [, ...others] = portal.store.users.values();
  return present(
    others.find((user) => fits(codesOf(portal, user).length)),
    "a holder of direct licenses",
  );
}

/** E-mail of somebody who took a license from a group. */
function taker({ store }: Pick<Portal, "store">, name: string): string {
  const leases = [...store.leases.values()].filter(({ groupId }) => store.groups.get(groupId)?.name === name);
  const [, ...others] = store.users.values();
  return present(
    others.find(({ id }) => leases.some(({ userId }) => userId === id)),
    `a user with a license from ${name}`,
  ).email;
}

const labelOf = ({ store }: Pick<Portal, "store">, code: string | undefined): string =>
  present(
    store.licenses.find((license) => license.code === code),
    `a license ${code}`,
  ).label;

function present<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`The replica's scenario ${setting.scenario} has no ${what}.`);
  return found;
}
