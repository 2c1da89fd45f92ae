import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEvent, fold } from "../../../src/run/fold";
import type { JournalEvent } from "../../../src/run/journal";
import { type Command, next } from "../../../src/run/next";
import type { CheckedRow } from "../../../src/run/plan";
import { reason } from "../../../src/run/reasons";
import { emptyRun } from "../../../src/run/run-state";
import * as history from "./history";

/** What chance decides, in the order in which it is asked. */
type Chance = () => boolean;

class Killed extends Error {}

/** A portal that counts writes, and a worker that dies at any event: what it knows is the journal and nothing else. */
class World {
  readonly events: JournalEvent[];
  readonly writes = new Map<number, number>();
  readonly #dies: Chance;
  readonly #chance: Chance;
  readonly #plans: Map<number, CheckedRow>;

  constructor(rows: CheckedRow[], dies: Chance, chance: Chance) {
    this.events = [history.started(rows)];
    this.#plans = new Map(rows.map((plan) => [plan.row, plan]));
    this.#dies = dies;
    this.#chance = chance;
  }

  note(...events: JournalEvent[]): void {
    this.events.push(...events);
    if (this.#dies()) throw new Killed();
  }

  /** Presses once for all these rows; the portal stores it or loses it. */
  press(rows: readonly number[]): void {
    const isStored = this.#chance();
    for (const row of rows) {
      // Here it would be twice: the write that an earlier life of the worker made, and this one.
      expect(this.writes.get(row) ?? 0, `row ${row} is written again`).toBe(0);
      if (isStored) this.writes.set(row, 1);
    }
    if (this.#dies()) throw new Killed();
  }

  read(row: number, attempt: number): JournalEvent {
    const { before, predicted } = this.#plans.get(row) ?? { before: null, predicted: null };
    const shown = this.writes.has(row) ? predicted : before;
    if (!shown) throw new Error("a row that is driven has both states");
    return history.saw(row, shown, attempt);
  }

  drive(rows: readonly number[]): void {
    const attempts = this.#attempts();
    const of = (row: number): number => (attempts.get(row) ?? 0) + 1;
    for (const row of rows) this.note(history.itemStarted(row, of(row)));
    const [first = 0] = rows;
    this.note(history.stepDone(first, "tab", "Users", of(first)));
    this.note(...rows.map((row) => history.writeIntended(row, first, of(row))));
    if (this.#chance()) {
      this.note(...rows.map((row) => history.withheld(row, of(row))));
      return;
    }
    this.press(rows);
    this.note(...rows.map((row) => history.pressed(row, of(row))));
    for (const row of rows) {
      this.note(this.read(row, of(row)));
      this.note(history.settled(row, this.writes.has(row) ? "verified" : "failed", of(row)));
    }
  }

  /** The page that was asked is gone: only what the portal shows decides. */
  observe(rows: readonly number[]): void {
    const attempts = this.#attempts();
    for (const row of rows) {
      const attempt = attempts.get(row) ?? 0;
      this.note(this.read(row, attempt));
      if (this.writes.has(row)) this.note(history.settled(row, "verified", attempt));
      else this.note({ ...plannedAgain(row, attempt), reason: reason("worker-restarted") });
    }
  }

  #attempts(): Map<number, number> {
    return new Map([...fold(this.events).items].map(([row, { attempt }]) => [row, attempt]));
  }
}

const plannedAgain = (row: number, attempt: number) => ({
  type: "item-planned-again" as const,
  at: history.at(5),
  row,
  attempt,
});

function carryOut(world: World, command: Command): void {
  if (command.do === "end") world.note(history.ended(command.why));
  else if (command.do === "pause") throw new Error("nobody asked for a pause");
  else if (command.do === "confirm-unchanged") world.note(history.settled(command.row, "unchanged", 1));
  else {
    const rows = [command.row, ...(command.with ?? [])];
    if (command.do === "drive") world.drive(rows);
    else world.observe(rows);
  }
}

/** Lives one life after the other until the run has ended, or gives up after too many. */
function live(world: World): boolean {
  for (let life = 0; life < 400; life += 1) {
    const state = fold(world.events);
    if (state.status === "ended") return true;
    try {
      for (const command of next(state, { freeLanes: [0], inHand: new Set() })) carryOut(world, command);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }
  return false;
}

const inOrder = (given: readonly boolean[], after: boolean): Chance => {
  const left = given[Symbol.iterator]();
  return () => left.next().value ?? after;
};

test("killed after any event and any press, as often as may be, no row is written twice, and each is told as it is", () => {
  const deaths = fc.array(fc.boolean(), { minLength: 20, maxLength: 60, size: "max" });
  const chances = fc.array(fc.boolean(), { maxLength: 30 });
  let killed = 0;
  fc.assert(
    fc.property(fc.constantFrom(history.sampleRows(), history.groupRows()), deaths, chances, (rows, dead, luck) => {
      const world = new World(rows, inOrder(dead, false), inOrder(luck, false));
      killed += dead.filter(Boolean).length;
      expect(live(world)).toBe(true);
      const { items } = fold(world.events);
      for (const [row, { state, phase }] of items) {
        if (state === "verified") expect(world.writes.get(row)).toBe(1);
        if (phase === "settled" && world.writes.has(row)) expect(state).toBe("verified");
      }
    }),
    { seed: 20261125, numRuns: 800 },
  );
  expect(killed).toBeGreaterThan(5_000);
}, 240_000);

test("events folded in batches of any size lead to the state they lead to at once", () => {
  const cuts = fc.array(fc.nat(12), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 40 }), cuts, (dead, sizes) => {
      const world = new World(history.sampleRows(), inOrder(dead, false), inOrder([], false));
      live(world);
      const left = [...world.events];
      const batches = sizes.map((size) => left.splice(0, size));
      const state = emptyRun();
      for (const batch of [...batches, left]) for (const event of batch) applyEvent(state, event);
      expect(state).toEqual(fold(world.events));
      expect(fold(world.events)).toEqual(fold(world.events));
    }),
    { seed: 20261125, numRuns: 300 },
  );
}, 240_000);
