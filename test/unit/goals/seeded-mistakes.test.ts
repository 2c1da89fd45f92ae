import { expect, test } from "vitest";
import type { Goal, Proposal, ProposedRow } from "../../../src/goals/goal";
import { randomFrom } from "../../portal/random.ts";
import { randomStore } from "../rules/both/random-store";
import { everySwitch, switchesOf } from "./in-replica";
import { judge, proposed } from "./judge";
import { overlappingStore } from "./random-goals";
import { inventoryOf } from "./read-inventory";

const license = "Automation Developer - Named User";

const without = (procedure: string) => (proposal: Proposal) => ({
  ...proposal,
  rows: proposal.rows.filter(({ row }) => row.procedure !== procedure),
});

const changed = (change: (row: ProposedRow["row"]) => Partial<ProposedRow["row"]>) => (proposal: Proposal) => ({
  ...proposal,
  rows: proposal.rows.map((one) => ({ ...one, row: { ...one.row, ...change(one.row) } })),
});

const sure = (proposal: Proposal): Proposal => ({ ...proposal, reached: true, unreached: [] });

/** A mistake in what is proposed, each claimed to reach its goal. */
const mistakes: [string, Goal, (proposal: Proposal) => Proposal][] = [
  ["nobody is blocked for good", { goal: "nothing-for-good" }, without("block")],
  ["what outlasts a block is not released", { goal: "nothing-for-good" }, without("release")],
  [
    "a record is dropped instead of blocked",
    { goal: "nothing-for-good" },
    changed(({ procedure }) => (procedure === "block" ? { procedure: "inherit" } : {})),
  ],
  ["what was inherited is left", { goal: "nothing-now" }, without("release")],
  [
    "the last license is left to the groups",
    { goal: "free-units", license, units: 1 },
    changed(({ whenEmpty }) => (whenEmpty === "block" ? { whenEmpty: "inherit" } : {})),
  ],
  [
    "what is released is counted as free for good",
    { goal: "free-units", license, units: 1 },
    (proposal) => ({
      ...proposal,
      freed: Object.fromEntries(
        Object.entries(proposal.freed).map(([label, { most }]) => [label, { least: most, most }]),
      ),
    }),
  ],
  [
    "one license of a rule is taken for all",
    { goal: "group-without-license", group: "Developers", license },
    changed(() => ({ licenses: ["none"] })),
  ],
  [
    "every record is dropped whose licenses groups give",
    { goal: "drop-overlap" },
    (proposal) => ({ ...proposal, rows: proposal.alternatives[0]?.rows ?? [] }),
  ],
];

function findIn(seed: number, goal: Goal, mistake: (proposal: Proposal) => Proposal): string[] {
  const random = randomFrom(seed * 13 + 1);
  const store = seed % 2 ? randomStore(random, switchesOf(seed)) : overlappingStore(random, switchesOf(seed));
  const named = "group" in goal ? [...store.groups.values()].some(({ name }) => name === goal.group) : true;
  if (!named || !store.licenses.some(({ label }) => label === license)) return [];
  const users = [...store.users.values()].map(({ email }) => email);
  const proposal = mistake(proposed(goal, users, inventoryOf(store)));
  return everySwitch.flatMap((switches) => judge(store, users, sure(proposal), switches));
}

test.each(mistakes)("the judge finds that %s", (_, goal, mistake) => {
  let found: string[] = [];
  for (let seed = 0; seed < 300 && found.length === 0; seed += 1) found = findIn(seed, goal, mistake);
  expect(found).not.toEqual([]);
});
