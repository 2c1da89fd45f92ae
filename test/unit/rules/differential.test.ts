import { expect, test } from "vitest";
import { newTally, type Tally } from "./both/compare";
import { driveCase, settingOf } from "./both/drive";
import { model } from "./both/model";

const cases = 12_000;

/** Facts an action can change and the model can leave open; what never moves would flatter the share. */
const moving = ["lease", "units", "decision", "part"];

function driveAll(wanted: (seed: number) => boolean): Tally {
  const tally = newTally();
  for (let seed = 0; seed < cases && tally.differences.length === 0; seed += 1) {
    if (wanted(seed)) driveCase(model, seed, tally);
  }
  return tally;
}

function certainShare({ certain, open }: Tally, kinds: readonly string[]): number {
  const sum = (counts: Record<string, number>) => kinds.reduce((total, kind) => total + (counts[kind] ?? 0), 0);
  return sum(certain) / (sum(certain) + sum(open));
}

const knows = (seed: number) => settingOf(seed % 16).assumptions.inherited !== "unknown";

test.each([
  ["knows what the portal does", knows, { lease: 0.87, units: 0.9, decision: 0.9, part: 0.75 }],
  ["knows nothing of it", (seed: number) => !knows(seed), { lease: 0.75, units: 0.85, decision: 0.9, part: 0.55 }],
])(
  "a model that %s contains what the replica does, under every switch",
  (_, wanted, least) => {
    const tally = driveAll(wanted);
    expect(tally.differences).toEqual([]);
    // Saying "unknown" would pass the comparison, so how often that may be said has a limit.
    expect(certainShare(tally, moving)).toBeGreaterThan(0.8);
    for (const [kind, share] of Object.entries(least)) expect(certainShare(tally, [kind])).toBeGreaterThan(share);
    const names = [
      "allocate",
      "deallocate",
      "block",
      "inherit",
      "set-rule",
      "delete-rule",
      "add-member",
      "remove-member",
    ];
    const done = [...names, "release", "idle", "sign-in"].map((name) => tally.certain[`done: ${name}`] ?? 0);
    expect(Math.min(...done)).toBeGreaterThan(150);
    expect(tally.certain["sentence"] ?? 0).toBeGreaterThan(3000);
  },
  60_000,
);
