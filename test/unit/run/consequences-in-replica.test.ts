import { expect, test } from "vitest";
import { asked, att, dev, own, setRule, situations, storesOf } from "./consequence-cells.ts";
import { checked, complaints, inWords } from "./consequence-complaints.ts";
import { declinedCells } from "./consequence-declined.ts";
import { imageOf, trialsOf, wantedBy } from "./consequence-trials.ts";

const cells = Object.entries(situations).flatMap(([name, situation]) => asked.map((row) => ({ name, situation, row })));

test("every sentence is so in the replica, the next log-in included, and nothing goes untold", {
  timeout: 60_000,
}, () => {
  const wrong = cells.flatMap(({ name, situation, row }) => {
    const stores = storesOf(situation);
    const result = checked(stores, row);
    if (result.standing !== "ready") return [];
    return complaints(result, trialsOf(stores, wantedBy(result))).map((what) => `${name} | ${inWords(row)} | ${what}`);
  });
  // The last unit is the user's own: only a portal that ends what was taken from the group saves this, and there nothing stays listed.
  const listed = "never so: A license taken from a group may still be listed there until it is released.";
  expect(wrong).toEqual([
    `one group, no unit left | allocate RPADEVPRONU | ${listed}`,
    `one group, no unit left | allocate RPADEVPRONU+CTZDEVNU | ${listed}`,
  ]);
});

test("what is not run the replica refuses too, or it changes nothing; the rest is declined", {
  timeout: 60_000,
}, () => {
  const declined = cells.flatMap(({ name, situation, row }) => {
    const stores = storesOf(situation);
    const { standing, reason } = checked(stores, row);
    if (standing === "ready") return [];
    const changes = trialsOf(stores, row).some(
      ({ decision, before, written }) => decision.accepted && imageOf(before) !== imageOf(written),
    );
    return changes ? [`${reason?.code} | ${name} | ${row.procedure}`] : [];
  });
  expect([...new Set(declined)].sort()).toEqual(declinedCells());
});

const roles = (group: string) => `Also loses the roles and robot configuration from ${group}.`;
const releasedToo = "What the group still lists for the user afterwards is released too.";
const out = own("remove-member", { group: "Alpha" });

test.each([
  [
    "two groups",
    own("release", { group: "Alpha" }),
    [
      "Stays a member of Alpha; everything taken from it is given back.",
      `${dev} comes back at the next log-in.`,
      `May come back at the next log-in with a weaker license: ${att}.`,
    ],
  ],
  ["two groups", out, [roles("Alpha"), releasedToo, `Comes back at the next log-in with a weaker license: ${att}.`]],
  [
    "two groups give the same",
    out,
    [
      roles("Alpha"),
      releasedToo,
      `No effect on ${dev} while Twin also gives it.`,
      `${dev} comes back at the next log-in.`,
    ],
  ],
  [
    "two groups give the same, the other's limit reached",
    out,
    [
      roles("Alpha"),
      releasedToo,
      `From Twin too: ${dev}, as far as units are free.`,
      "Nothing comes back at the next log-in.",
    ],
  ],
  [
    "one group",
    setRule("Alpha", "ATTUNU"),
    [
      "Changes 3 members.",
      `Alpha no longer gives ${dev}.`,
      `Members fall to the next license their groups give: ${att} (up to 3 at their next log-in).`,
      `Members may take ${att} at their next log-in, some perhaps at once, as far as units are free.`,
    ],
  ],
  [
    "direct over group",
    own("inherit"),
    [
      "Holds no direct license; what the groups give applies again.",
      "Holds in every tenant of the organization.",
      `Comes back at the next log-in with another license: ${dev}.`,
    ],
  ],
  [
    "direct over group, still listed",
    own("inherit"),
    [
      "Holds no direct license; what the groups give applies again.",
      "Holds in every tenant of the organization.",
      `Still holds ${dev} from Alpha.`,
      "Nothing comes back at the next log-in.",
    ],
  ],
])("%s: what is told, word for word (%#)", (name, row, told) => {
  expect(checked(storesOf(situations[name] ?? {}), row).consequences).toEqual(told);
});
