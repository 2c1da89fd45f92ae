import { factsOf } from "../../../src/goals/facts";
import type { Goal, Proposal } from "../../../src/goals/goal";
import { proposeFrom } from "../../../src/goals/propose";
import type { Inventory } from "../../../src/rules/model";
import type { Assumptions } from "../../../src/rules/organization";
import { organizationFrom } from "../../../src/rules/organization-from";
import type { PlanRow } from "../../../src/run/plan";
import { randomFrom } from "../../portal/random.ts";
import { countAllocated, labelsOf, leaseLabels } from "../../portal/store/counts.ts";
import type { RuleSwitches } from "../../portal/store/decision.ts";
import type { Store } from "../../portal/store/model.ts";
import { copyOf, heldBy, logInAll, runRows, usableBy } from "./in-replica";

/** A proposal for a goal; an error where there is none. `known`: what this portal was seen to do. */
export function proposed(
  goal: Goal,
  users: readonly string[],
  inventory: Inventory,
  known: Partial<Assumptions> = {},
): Proposal {
  const facts = factsOf(inventory, inventory.readAt);
  if ("problem" in facts) throw new RangeError(facts.problem);
  const proposal = proposeFrom(goal, users, { ...facts, organization: organizationFrom(inventory, known) });
  if ("problem" in proposal) throw new RangeError(proposal.problem);
  return proposal;
}

/** What is not so in the replica of what a proposal claims: nothing is the right answer. Judged on copies of the store. */
export function judge(store: Store, users: readonly string[], proposal: Proposal, switches: RuleSwitches): string[] {
  const rows = proposal.rows.map(({ row }) => row);
  const wrong = [...refusedRows(store, rows, switches), ...freedWrongly(store, proposal, switches)];
  const ways = [
    // Whether all overlaps go or not, what users can use stays.
    ...(proposal.reached || proposal.goal.goal === "drop-overlap" ? [rows] : []),
    ...proposal.alternatives
      .filter(({ says }) => says.endsWith("Reaches the goal for certain."))
      .map((alternative) => alternative.rows.map(({ row }) => row)),
  ];
  return [...wrong, ...ways.flatMap((way) => notReached(store, users, proposal.goal, way, switches))];
}

function refusedRows(store: Store, rows: readonly PlanRow[], switches: RuleSwitches): string[] {
  return runRows(copyOf(store), rows, switches);
}

/** Whether a goal holds in the replica once the rows are run; one for good, after everybody logged in, in several orders. */
export function notReached(
  store: Store,
  users: readonly string[],
  goal: Goal,
  rows: readonly PlanRow[],
  switches: RuleSwitches,
): string[] {
  const after = copyOf(store);
  runRows(after, rows, switches);
  const later = [1, 2, 3].map((seed) => {
    const copy = copyOf(after);
    logInAll(copy, switches, randomFrom(seed));
    return copy;
  });
  switch (goal.goal) {
    case "nothing-for-good":
      return [after, ...later].flatMap((copy) => users.filter((user) => heldBy(copy, user).length > 0));
    case "nothing-now":
      return users.filter((user) => heldBy(after, user).length > 0);
    case "without-license":
      return users.filter((user) => {
        const rest = usableBy(store, user).filter((label) => label !== goal.license);
        return (
          heldBy(after, user).includes(goal.license) || rest.some((label) => !usableBy(after, user).includes(label))
        );
      });
    case "free-units":
      return tooFew(store, goal, rows, switches);
    case "drop-overlap":
      return later.flatMap((copy) => changedUsers(store, copy, rows, users));
    case "group-without-license":
      return stillFrom(after, goal.group, goal.license);
  }
}

/** Users whose usable licenses differ; of users without a row a log-in may have brought one, which no row did. */
export function changedUsers(
  before: Store,
  after: Store,
  rows: readonly PlanRow[],
  users: readonly string[],
): string[] {
  const touched = new Set(rows.map(({ user }) => user));
  return users
    .filter((user) => touched.has(user))
    .filter((user) => usableBy(before, user).join() !== usableBy(after, user).join())
    .map((user) => `${user} had ${usableBy(before, user)}, has ${usableBy(after, user)}`);
}

/** Units that stay free once those who lost one have logged in again. */
function tooFew(
  store: Store,
  { license, units }: Extract<Goal, { goal: "free-units" }>,
  rows: readonly PlanRow[],
  switches: RuleSwitches,
): string[] {
  const later = copyOf(store);
  runRows(later, rows, switches);
  logInAll(later, switches, randomFrom(1), concerned(store, rows));
  const code = store.licenses.find(({ label }) => label === license)?.code ?? "";
  const free = (countAllocated(store).get(code) ?? 0) - (countAllocated(later).get(code) ?? 0);
  return free < units ? [`${free} of ${units} units of ${license} stayed free`] : [];
}

function stillFrom(store: Store, name: string, license: string): string[] {
  const group = [...store.groups.values()].find((one) => one.name === name);
  const gives = group?.rule ? labelsOf(store, group.rule.codes).includes(license) : false;
  const leases = [...store.leases.values()].filter(({ groupId, userId }) => {
    return groupId === group?.id && leaseLabels(store, groupId, userId)?.includes(license);
  });
  return [...(gives ? [`${name} gives ${license}`] : []), ...leases.map(({ userId }) => `${userId} leases ${license}`)];
}

/** Units come free as was said: at most so many at once, at least so many once those concerned have logged in. */
function freedWrongly(store: Store, { rows, freed }: Proposal, switches: RuleSwitches): string[] {
  const after = copyOf(store);
  runRows(
    after,
    rows.map(({ row }) => row),
    switches,
  );
  const later = copyOf(after);
  logInAll(
    later,
    switches,
    randomFrom(1),
    concerned(
      store,
      rows.map(({ row }) => row),
    ),
  );
  const counts = [store, after, later].map(countAllocated);
  return store.licenses.flatMap(({ code, label }) => {
    const [before = 0, now = 0, then = 0] = counts.map((count) => count.get(code) ?? 0);
    const { least, most } = freed[label] ?? { least: 0, most: 0 };
    if (before - now > most) return [`${label}: ${before - now} came free, ${most} at most`];
    const surely = Math.min(before - now, before - then);
    return least > 0 && surely < least ? [`${label}: ${surely} stayed free, ${least} at least`] : [];
  });
}

function concerned(store: Store, rows: readonly PlanRow[]): string[] {
  const emails = rows.flatMap(({ user, group, procedure }) => {
    if (procedure !== "set-rule") return [user];
    const id = [...store.groups.values()].find(({ name }) => name === group)?.id;
    const holders = [...store.leases.values()].filter(({ groupId }) => groupId === id);
    return holders.flatMap(({ userId }) => store.users.get(userId)?.email ?? []);
  });
  return [...new Set(emails)];
}
