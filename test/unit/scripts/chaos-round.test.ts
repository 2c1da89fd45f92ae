import { describe, expect, it } from "vitest";
import { makeAlike } from "../../../scripts/chaos/alike";
import { chooseRound, roundRandom } from "../../../scripts/chaos/choose-round";
import { chooseStruck } from "../../../scripts/chaos/choose-struck";
import { disagree, hands } from "../../../scripts/chaos/deal";
import { endless } from "../../../scripts/chaos/endless";
import { deaths, moments, showsLate, weathers } from "../../../scripts/chaos/fault-kinds";
import { mixedRows } from "../../../scripts/chaos/mixed-rows";
import { Schedule } from "../../../scripts/chaos/schedule";
import { readKnobs } from "../../portal/knob-reading";
import { skins } from "../../portal/skins";
import { countAllocated, directLabels } from "../../portal/store/counts";
import { createStore } from "../../portal/store/scenario";

const storeOf = (scenario: "small" | "medium" | "groups", seed: number) => {
  const store = createStore(scenario, seed, "acme");
  makeAlike(store, roundRandom(seed, 0));
  return store;
};

describe("what is chosen of a round", () => {
  it("is the same for the same seed and number, whatever was chosen before", () => {
    const round = chooseRound(7, 3, 100);
    chooseRound(8, 3, 100);
    expect(chooseRound(7, 3, 100)).toEqual(round);
    const plan = () => mixedRows(storeOf("medium", round.seed), roundRandom(7, 3), 100);
    expect(plan()).toEqual(plan());
    expect(chooseStruck(roundRandom(7, 4), plan())).toEqual(chooseStruck(roundRandom(7, 4), plan()));
  });

  it("differs for another seed and for another number", () => {
    const { strikes, seed } = chooseRound(7, 3, 100);
    for (const other of [chooseRound(8, 3, 100), chooseRound(7, 4, 100)]) {
      expect(other.seed).not.toBe(seed);
      expect(other.strikes).not.toEqual(strikes);
    }
  });

  it("has every fault that lasts once before any comes again, and every strike", () => {
    const rounds = Array.from({ length: hands }, (_, number) => chooseRound(1, number, 100));
    const names = rounds.flatMap((round) => round.weathers.map(({ name }) => name));
    expect([...names].sort()).toEqual(weathers.map(({ name }) => name).sort());
    const kinds = new Set(rounds.flatMap(({ strikes }) => strikes.map(({ what }) => what)));
    expect(kinds).toEqual(new Set([...deaths, ...moments]));
  });

  it("is on every kind of page in turn, and in time each of them meets each fault that lasts", () => {
    const rounds = Array.from({ length: 40 * hands }, (_, number) => chooseRound(1, number, 24));
    expect(rounds.slice(0, skins.length).map(({ skin }) => skin)).toEqual(skins);
    const met = new Set(rounds.flatMap(({ skin, weathers: chosen }) => chosen.map(({ name }) => `${skin}: ${name}`)));
    expect(met.size).toBe(skins.length * weathers.length);
  });

  it("has no two faults at once that set the same thing, and no other admin where what was written shows late", () => {
    const late = weathers.filter(showsLate);
    expect(late.length).toBeGreaterThan(1);
    for (let number = 0; number < 200; number += 1) {
      const round = chooseRound(3, number, 24).weathers;
      const pairs = round.flatMap((one) =>
        round.filter((other) => other !== one).map((other) => [one, other] as const),
      );
      expect(pairs.filter(([one, other]) => disagree(one, other))).toEqual([]);
      if (!round.some(showsLate)) continue;
      const knobs = Object.assign({}, ...round.map(({ page, server }) => ({ ...page, ...server })));
      expect(Object.keys(knobs)).not.toContain("other-admin-when");
      expect(Object.keys(knobs)).not.toContain("members-change-while-listing");
    }
  });

  it("has no more strikes than rows, so that it comes to an end", () => {
    for (const rows of [1, 24, 100]) expect(chooseRound(1, 0, rows).strikes).toHaveLength(rows);
  });

  it("is struck where it matters most, half of the time, where its faults name such a point", () => {
    const all = Array.from({ length: hands }, (_, number) => chooseRound(1, number, 100));
    const aimed = all.filter((round) => round.weathers.some(({ at }) => at));
    expect(aimed).toHaveLength(1);
    const asked = (round: (typeof all)[number]): number =>
      round.strikes.filter(({ point }) => "call" in point && point.call === "write" && point.stage === "asked").length;
    for (const round of all) expect(asked(round) > 35).toBe(aimed.includes(round));
  });

  it("has faults that the replica knows", () => {
    for (const { page, server } of weathers)
      expect(() => readKnobs(Object.entries({ ...page, ...server }))).not.toThrow();
  });
});

describe("a mixed plan", () => {
  it.each([
    ["small", 24],
    ["medium", 100],
    ["groups", 100],
  ] as const)("of the scenario %s has %i rows, each user in one of them, and every procedure", (scenario, count) => {
    const rows = [1, 2, 3].map((seed) => mixedRows(storeOf(scenario, seed), roundRandom(1, seed), count));
    for (const plan of rows) {
      expect(plan).toHaveLength(count);
      const users = plan.flatMap(({ plan: { user } }) => user ?? []);
      expect(new Set(users).size).toBe(users.length);
    }
    expect(new Set(rows.flat().map(({ plan }) => plan.procedure))).toEqual(
      new Set(["deallocate", "block", "inherit", "allocate", "set-rule", "release", "remove-member", "add-member"]),
    );
  });

  it("has rows enough for every kind of save to be struck", () => {
    const rows = [1, 2, 3, 4].flatMap((seed) => mixedRows(storeOf("medium", seed), roundRandom(1, seed), 100));
    expect(Object.keys(chooseStruck(roundRandom(1, 1), rows)).sort()).toEqual([
      "error-but-stored",
      "fail-save",
      "hang-but-stored",
      "hang-save",
      "other-admin",
      "other-admin-member",
      "other-admin-rule",
      "success-not-stored",
    ]);
  });
});

describe("where the portal shows late what was written", () => {
  const rows = [1, 2, 3, 4].flatMap((seed) => mixedRows(storeOf("medium", seed), roundRandom(1, seed), 100));
  const ofAnotherAdmin = ["other-admin", "other-admin-rule", "other-admin-member"];

  it("no other admin acts: nobody could know what that admin did", () => {
    const struck = chooseStruck(roundRandom(1, 1), rows, weathers.filter(showsLate));
    expect(Object.keys(struck).filter((kind) => ofAnotherAdmin.includes(kind))).toEqual([]);
    expect(Object.keys(struck)).toContain("error-but-stored");
  });

  it("in any other round one does", () => {
    const others = weathers.filter((weather) => !showsLate(weather));
    expect(Object.keys(chooseStruck(roundRandom(1, 1), rows, others))).toEqual(expect.arrayContaining(ofAnotherAdmin));
  });

  it("a fault that brings struck saves with it strikes more of them", () => {
    const count = (chosen: readonly (typeof weathers)[number][]): number =>
      chooseStruck(roundRandom(1, 1), rows, chosen)["error-but-stored"]?.split(",").length ?? 0;
    expect(count(weathers.filter(({ struck }) => struck))).toBeGreaterThan(3 * count([]));
  });
});

describe("the people of a round", () => {
  it.each(["small", "medium", "groups"] as const)(
    "in the scenario %s many hold the same, and licenses are left",
    (name) => {
      const store = storeOf(name, 5);
      const held = [...store.direct].flatMap(([id, { codes }]) =>
        codes.size > 0 ? [String(directLabels(store, id))] : [],
      );
      const counts = [...new Set(held)].map((labels) => held.filter((other) => other === labels).length);
      expect(Math.max(...counts)).toBeGreaterThan(held.length / 3);
      const perGroup = [...store.groups.keys()].map(
        (id) => [...store.leases.values()].filter(({ groupId }) => groupId === id).length,
      );
      expect(Math.max(...perGroup)).toBeGreaterThan(store.leases.size / 2);
      const short = store.licenses.filter(({ code, total }) => (countAllocated(store).get(code) ?? 0) > total);
      expect(short.length).toBeLessThanOrEqual(name === "small" ? 0 : 2);
    },
  );
});

describe("a round that would never end", () => {
  it("is told by what it has done, and one that was struck hard is not", () => {
    expect(endless(24, { settled: 24, events: 900, writes: 60 })).toBe("");
    expect(endless(24, { settled: 49, events: 300, writes: 24 })).toContain("settled again and again");
    expect(endless(24, { settled: 3, events: 2_000, writes: 24 })).toContain("without getting anywhere");
    expect(endless(24, { settled: 3, events: 300, writes: 200 })).toContain("wrote again and again");
  });

  it("may be small: beginning and ending take events too", () => {
    expect(endless(1, { settled: 1, events: 100, writes: 5 })).toBe("");
  });
});

describe("when a strike is due", () => {
  const strike = { what: "tab closed", after: 2, point: { event: "intended" } } as const;

  it("is told by the journal: after so many events, at its point", () => {
    const schedule = new Schedule([strike]);
    expect(["write-intended", "observed", "item-settled"].map((type) => schedule.afterEvent(type))).toEqual(
      Array(3).fill(null),
    );
    expect(schedule.afterEvent("commit-intended")).toBe(strike);
    expect(schedule.afterEvent("commit-intended")).toBeNull();
  });

  it("is told by the portal's calls where the point is one", () => {
    const atCall = { ...strike, after: 1, point: { call: "write", stage: "answered" } } as const;
    const schedule = new Schedule([atCall]);
    const call = { method: "PUT", path: "/", stage: "answered" } as const;
    expect(schedule.atCall(call)).toBeNull();
    expect(schedule.afterEvent("step-done")).toBeNull();
    expect(schedule.atCall({ ...call, method: "GET" })).toBeNull();
    expect(schedule.atCall({ ...call, stage: "asked" })).toBeNull();
    expect(schedule.atCall(call)).toBe(atCall);
  });

  it("does not wait for ever for a point that does not come", () => {
    const schedule = new Schedule([{ ...strike, point: { event: "never" } }]);
    const due = Array.from({ length: 80 }, () => schedule.afterEvent("step-done"));
    expect(due.filter((one) => one !== null)).toEqual([expect.objectContaining({ what: "tab closed" })]);
  });
});
