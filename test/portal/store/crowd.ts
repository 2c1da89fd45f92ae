import type { Random } from "../random.ts";
import { type Group, leaseKey, type Store } from "./model.ts";
import type { Scenario } from "./scenario.ts";

const day = 24 * 60 * 60 * 1000;

/** One large local group whose members all use a license from it, and nothing else; some use two. */
export function addCrowd(store: Store, scenario: Scenario, random: Random): void {
  if (!scenario.crowd) return;
  const [, , ...others] = [...store.users.values()];
  const crowd = random.shuffle(others).slice(0, scenario.crowd.members);
  const group: Group = {
    id: random.guid(),
    name: scenario.crowd.name,
    kind: "local",
    rule: {
      codes: new Set(["CTZDEVNU", "TSTNU"]),
      quotas: new Map([["CTZDEVNU", Math.ceil(scenario.crowd.members * 1.05)]]),
    },
    members: new Map(crowd.map(({ id }) => [id, "user"])),
  };
  store.groups.set(group.id, group);
  const ids = new Set(crowd.map(({ id }) => id));
  for (const [key, { userId }] of [...store.leases]) if (ids.has(userId)) store.leases.delete(key);
  for (const [index, user] of crowd.entries()) {
    store.direct.delete(user.id);
    user.pending = false;
    user.lastInUse ??= new Date(Date.parse(store.today) - random.integer(60) * day).toISOString();
    const codes = new Set(index % 10 === 9 ? ["CTZDEVNU", "TSTNU"] : ["CTZDEVNU"]);
    store.leases.set(leaseKey(group.id, user.id), {
      groupId: group.id,
      userId: user.id,
      codes,
      lastInUse: user.lastInUse,
    });
  }
}
