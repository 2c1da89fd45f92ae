import { expect, test } from "vitest";
import { procedures } from "../../../src/flows/names";
import { checkPlan } from "../../../src/run/check-plan";
import { driftOf } from "../../../src/run/drift";
import { fold } from "../../../src/run/fold";
import type { CheckedRow, PlanRow } from "../../../src/run/plan";
import { undoRows } from "../../../src/run/undo";
import { type Random, randomFrom } from "../../portal/random.ts";
import type { RuleSwitches } from "../../portal/store/decision.ts";
import type { Store } from "../../portal/store/model.ts";
import { newTally } from "../rules/both/compare";
import { settingOf } from "../rules/both/drive";
import { randomStore } from "../rules/both/random-store";
import { compareSentences } from "../rules/both/sentences";
import { line, lines } from "../sample-inventory";
import { itemStarted, settled, started } from "./history";
import { carryOut, idOf } from "./replica/carry-out";
import { inventoryOf } from "./replica/inventory-of";

const cases = 6000;

function randomRows(store: Store, random: Random): PlanRow[] {
  return lines(...Array.from({ length: 1 + random.integer(5) }, () => randomRow(store, random)));
}

/** A line about who has what it is about, more often than not. */
function randomRow(store: Store, random: Random): PlanRow {
  const procedure = random.pick(procedures);
  const users = [...store.users.values()];
  const [holders, takers] = [users.filter(({ id }) => store.direct.has(id)), [...store.leases.values()]];
  const emailOf = (id: string) => store.users.get(id)?.email ?? "gone@acme.example";
  const { email } = random.pick(users);
  const group = random.chance(0.1) ? "*" : random.pick([...store.groups.values()]).name;
  const labels = store.licenses.map(({ label }) => label).filter(() => random.chance(0.5));
  const takesBack = procedure === "deallocate" || procedure === "inherit";
  const holder = takesBack && holders.length > 0 && random.chance(0.8) ? random.pick(holders).email : email;
  switch (procedure) {
    case "set-rule":
      return line(procedure, "", { group, licenses: labels.length > 0 ? labels : ["none"] });
    case "deallocate":
      return line(procedure, holder, {
        licenses: random.chance(0.3) ? ["*"] : labels,
        whenEmpty: random.pick(["", "block", "inherit"]),
      });
    case "allocate":
      return line(procedure, email, { licenses: labels });
    case "release": {
      const lease = takers.length > 0 && random.chance(0.7) ? random.pick(takers) : null;
      return lease === null
        ? line(procedure, email, { group })
        : line(procedure, emailOf(lease.userId), { group: lease.groupId });
    }
    case "remove-member":
    case "add-member":
      return line(procedure, email, { group });
    default:
      return line(procedure, holder);
  }
}

function checkOn(store: Store, rows: PlanRow[]): CheckedRow[] {
  const settings = { protectedUsers: [], whenEmpty: "" } as const;
  return checkPlan({ rows, inventory: inventoryOf(store), settings, source: "", checkedAt: "" }).rows;
}

const mayBeRefused = ({ consequences }: CheckedRow): boolean =>
  consequences.some((sentence) => sentence.startsWith("The portal may refuse this"));

/** Carries the ready rows out, in their order; gives those that were, or what was found to be otherwise than said. */
function carryOutAll(store: Store, rows: readonly CheckedRow[], switches: RuleSwitches) {
  const tally = newTally();
  const done: CheckedRow[] = [];
  for (const row of rows) {
    if (row.standing !== "ready") continue;
    const { accepted, message } = carryOut(store, row, switches);
    if (!accepted && mayBeRefused(row)) return { tally, done, whole: false };
    if (!accepted) tally.differences.push(`row ${row.row} was refused: ${message}`);
    compareSentences(tally, row, store, { user: idOf(store, row.user), group: row.group }, switches);
    done.push(row);
  }
  return { tally, done, whole: true };
}

const runOf = (rows: readonly CheckedRow[]) =>
  fold([started([...rows]), ...rows.flatMap(({ row }) => [itemStarted(row), settled(row)])]);

test("[PLAN-21] what a plan predicts and says of its rows is what the replica makes of them", () => {
  const counts: Record<string, number> = {};
  for (let seed = 0; seed < cases; seed += 1) {
    const random = randomFrom(seed * 104_729 + 7);
    const { switches } = settingOf(seed % 8);
    const store = randomStore(random, switches);
    const rows = checkOn(store, randomRows(store, random));
    const { tally, done } = carryOutAll(store, rows, switches);
    expect(tally.differences, `case ${seed} ${JSON.stringify(rows)}`).toEqual([]);
    // Nobody has logged in since: a later reading shows what the run left. What is listed still may have been there all the time.
    const drift = driftOf(runOf(done), inventoryOf(store)).filter(({ kind }) => kind !== "back");
    expect(drift, `case ${seed} ${JSON.stringify(rows)}`).toEqual([]);
    for (const { flow } of done) counts[flow ?? ""] = (counts[flow ?? ""] ?? 0) + 1;
  }
  for (const procedure of [...procedures, "block-unlisted", "allocate-unlisted"])
    expect(counts[procedure] ?? 0, procedure).toBeGreaterThan(cases / 100);
}, 120_000);

test("[UNDO-2] an undo restores records, rules and memberships, but for what it says", () => {
  let undone = 0;
  for (let seed = 0; seed < cases / 3; seed += 1) {
    const random = randomFrom(seed * 7_919 + 3);
    const { switches } = settingOf(seed % 8);
    const store = randomStore(random, switches);
    const before = inventoryOf(store);
    const first = carryOutAll(store, checkOn(store, randomRows(store, random)), switches);
    const { rows } = undoRows(runOf(first.done), inventoryOf(store));
    const plan = checkOn(store, rows);
    const second = carryOutAll(store, plan, switches);
    expect(second.tally.differences, `case ${seed}`).toEqual([]);
    // A unit that somebody else has, and a rule the portal would not save, keep a row from being undone.
    if (!second.whole || plan.some(({ standing }) => standing === "refused")) continue;
    undone += rows.length;
    const after = inventoryOf(store);
    expect(byEmail(after.users), `case ${seed}`).toEqual(byEmail(before.users));
    for (const [index, group] of after.groups.entries()) {
      expect([...(group.rule ?? ["none"])].sort()).toEqual([...(before.groups[index]?.rule ?? ["none"])].sort());
      expect(members(group)).toEqual(members(before.groups[index]));
    }
  }
  expect(undone).toBeGreaterThan(300);
}, 120_000);

const byEmail = (users: ReturnType<typeof inventoryOf>["users"]) =>
  Object.fromEntries(users.map(({ email, name, licenses }) => [email || name, [...licenses].sort()]));
const members = (group: ReturnType<typeof inventoryOf>["groups"][number] | undefined) =>
  (group?.members ?? []).map(({ email, name }) => email || name).sort();
