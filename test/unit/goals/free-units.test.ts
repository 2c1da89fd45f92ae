import { expect, test } from "vitest";
import { citizen, developer, group, lease, organization, person, tester, unknown } from "../rules/sample-organization";
import { notesOf, proposedIn, short } from "./hand-made";

const free = (units: number) => ({ goal: "free-units", license: developer, units }) as const;
const at = (date: string) => `${date}T00:00:00.000Z`;

const before = organization({
  users: [
    person("ann", { direct: [developer, tester] }),
    person("bob", { direct: [developer] }),
    person("cid", { direct: [developer] }),
    person("dan", { direct: [developer] }),
    person("eve"),
    person("fay"),
    person("gus", { direct: [tester] }),
    person("old", { orphan: true, direct: [developer] }),
  ],
  groups: [group("a", [developer], ["bob", "eve", "fay", "gus"])],
  leases: [
    { ...lease("eve", "a", developer), lastInUse: at("2026-06-01") },
    { ...lease("fay", "a", developer), lastInUse: at("2026-11-15") },
    { ...lease("gus", "a", developer), lastInUse: at("2026-11-18") },
  ],
  assumptions: unknown,
});
const lastUse = new Map([
  ["ann", at("2026-05-01")],
  ["bob", at("2026-03-01")],
  ["cid", at("2026-11-10")],
]);

test("[DIR-10] the unusable first, then direct ones by last use, the unknown, inherited ones, and recent ones last", () => {
  const { rows } = proposedIn(before, free(7), [], { lastUse });
  expect(short(rows)).toEqual([
    "release gus Group a",
    `deallocate bob ${developer} (block)`,
    `deallocate ann ${developer}`,
    `deallocate dan ${developer} (inherit)`,
    "release eve Group a",
    `deallocate cid ${developer} (inherit)`,
    "release fay Group a",
  ]);
  expect(notesOf(rows, 0)).toContain("Cannot be used by this user as things are");
  expect(rows[1]?.why).toContain("Last in use on 2026-03-01.");
  expect(rows[3]?.why).toContain("When it was last in use is not known.");
  expect(notesOf(rows, 4)).toContain("would end by itself");
  expect(notesOf(rows, 5)).toContain("within the last 30 days");
});

test("[DIR-9] what is taken back directly stays free: enough of it reaches the goal", () => {
  const proposal = proposedIn(before, free(4), [], { lastUse });
  expect(proposal).toMatchObject({ reached: true, unreached: [], freed: { [developer]: { least: 4, most: 4 } } });
});

test("[REL-3] what is released may be taken again, so it counts as at most; only what stays free is the other way", () => {
  const proposal = proposedIn(before, free(5), [], { lastUse });
  expect(proposal.freed[developer]).toEqual({ least: 4, most: 5 });
  expect(proposal.reached).toBe(false);
  expect(proposal.unreached[0]).toBe(
    "4 of 5 units stay free for certain; the others may be taken again at the next log-in.",
  );
  const [sure, out] = proposal.alternatives;
  expect(short(sure?.rows ?? [])).toContain(`deallocate cid ${developer} (inherit)`);
  expect(sure?.says).toContain("Reaches the goal for certain.");
  expect(short(out?.rows ?? [])).toContain("remove-member eve Group a");
  expect(short(out?.rows ?? [])).not.toContain("release eve Group a");
});

test("[LEASE-3] more than there are cannot come free, and what accounts hold that are gone is told", () => {
  const proposal = proposedIn(before, free(9), [], { lastUse });
  expect(proposal.unreached).toEqual([
    `Only 7 units of ${developer} can come free, not 9.`,
    `1 unit of ${developer} is held by accounts that are gone, which cannot be changed here.`,
  ]);
});

test("only the chosen users are looked at, where some are chosen", () => {
  expect(short(proposedIn(before, free(1), ["cid"], { lastUse }).rows)).toEqual([
    `deallocate cid ${developer} (inherit)`,
  ]);
});

test("[UNIT-4] a record whose holder brings a license of his own frees nothing: one more is taken where it cannot be told", () => {
  const shown = organization({
    users: [person("ann", { direct: [developer, citizen], external: true }), person("bob", { direct: [developer] })],
  });
  expect(short(proposedIn(shown, free(1), []).rows)).toEqual([`deallocate bob ${developer} (inherit)`]);
  const proposal = proposedIn(before, free(2), [], { lastUse, uncounted: new Map([[developer, 1]]) });
  expect(proposal.rows).toHaveLength(3);
  expect(proposal).toMatchObject({ reached: true, freed: { [developer]: { least: 2, most: 3 } } });
});
