import { expect, test } from "vitest";
import type { Goal } from "../../../src/goals/goal";
import { randomFrom } from "../../portal/random.ts";
import type { Store } from "../../portal/store/model.ts";
import { createStore } from "../../portal/store/scenario.ts";
import { copyOf, everySwitch, heldBy, logInAll, runRows } from "./in-replica";
import { judge, proposed } from "./judge";
import { inventoryOf } from "./read-inventory";
import { notReady } from "./ready";

const developer = "Automation Developer - Named User";
const store = createStore("medium", 1, "acme");
const people = [...store.users.values()].map(({ email }) => email);
const [admin = "", ...others] = people;
const some = others.filter((_, index) => index % 8 === 3);
const inventory = inventoryOf(store, { admin });

const goals: [Goal, string[]][] = [
  [{ goal: "nothing-for-good" }, some],
  [{ goal: "nothing-now" }, some],
  [{ goal: "without-license", license: developer }, others.filter((_, index) => index % 3 === 0)],
  [{ goal: "free-units", license: developer, units: 20 }, []],
  [{ goal: "free-units", license: developer, units: 40 }, []],
  [{ goal: "drop-overlap" }, []],
  [{ goal: "group-without-license", group: "Claims Processing", license: "Action Center - Named User" }, []],
];

test.each(goals)(
  "[CHK-1] %j: claims hold in the medium scenario under every switch, and every row is ready",
  (goal, users) => {
    const proposal = proposed(goal, users, inventory);
    const whom = users.length > 0 ? users : others;
    expect(everySwitch.flatMap((switches) => judge(store, whom, proposal, switches))).toEqual([]);
    for (const { rows } of [proposal, ...proposal.alternatives]) {
      expect(
        notReady(
          rows.map(({ row }) => row),
          inventory,
        ),
      ).toEqual([]);
    }
    expect(proposal.rows.every(({ why }) => why.length > 20)).toBe(true);
  },
  30_000,
);

test.each([
  ["nothing-now", goals[1]],
  ["without-license", goals[2]],
  ["free-units", goals[3]],
  ["group-without-license", goals[6]],
])("the goal %s is reached for certain", (_, given) => {
  const [goal, users] = given ?? [{ goal: "nothing-now" }, []];
  const proposal = proposed(goal, users, inventory);
  expect(proposal.rows.length).toBeGreaterThan(0);
  expect(proposal.unreached).toEqual([]);
});

test("[DIR-16] for good: what is not certain is named, and holds in a portal that saves a record of nothing", () => {
  const signedInFromDirectory = {
    ...inventory,
    accounts: inventory.accounts?.map((one) => asDirectory(one, admin)) ?? null,
  };
  const proposal = proposed({ goal: "nothing-for-good" }, some, signedInFromDirectory);
  expect(proposal.unreached).toHaveLength(1);
  expect(proposal.unreached.join()).toContain("record of nothing");
  for (const switches of everySwitch) {
    const after = copyOf(store);
    expect(
      runRows(
        after,
        proposal.rows.map(({ row }) => row),
        switches,
      ),
    ).toEqual([]);
    expect(some.filter((user) => heldBy(after, user).length > 0)).toEqual([]);
    logInAll(after, switches, randomFrom(1));
    expect(some.filter((user) => heldBy(after, user).length > 0)).toEqual([]);
  }
});

function asDirectory<A extends { readonly email: string }>(account: A, email: string) {
  return account.email === email ? { ...account, kind: "directory" as const } : account;
}

test("[X-8] where groups give one license each and units are enough, overlaps go and nobody's licenses change", () => {
  const roomy = withTesters(copyOf(store));
  const proposal = proposed({ goal: "drop-overlap" }, [], inventoryOf(roomy, { admin }));
  expect(proposal.rows.filter(({ row }) => row.procedure === "inherit").length).toBeGreaterThanOrEqual(15);
  for (const switches of everySwitch) expect(judge(roomy, others, proposal, switches)).toEqual([]);
}, 30_000);

/** Twenty testers with a direct license who are in no group but Test Engineering, which gives the same. */
function withTesters(from: Store): Store {
  const testers = [...from.groups.values()].find(({ name }) => name === "Test Engineering");
  const free = [...from.users.keys()].filter((id) =>
    [...from.groups.values()].every(({ members }) => !members.has(id)),
  );
  for (const id of free.slice(0, 20)) {
    testers?.members.set(id, "user");
    from.direct.set(id, { codes: new Set(["TSTNU"]), external: false });
  }
  for (const license of from.licenses) if (license.code === "TSTNU") license.total += 100;
  return from;
}
