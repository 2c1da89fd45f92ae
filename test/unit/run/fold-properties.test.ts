import fc from "fast-check";
import { expect, test } from "vitest";
import type { Direct } from "../../../src/rules/model";
import { applyEvent, fold } from "../../../src/run/fold";
import type { FinalState, JournalEvent } from "../../../src/run/journal";
import { type Command, next } from "../../../src/run/next";
import { reason } from "../../../src/run/reasons";
import { buildReport } from "../../../src/run/report";
import { keysOf, type RunState } from "../../../src/run/run-state";
import { attended } from "../sample-inventory";
import * as history from "./history";

const row = fc.integer({ min: 0, max: 9 });
const attempt = fc.integer({ min: 0, max: 3 });
const final = fc.constantFrom<FinalState[]>("verified", "unchanged", "refused", "skipped", "failed", "unknown");
const direct = fc.constantFrom<Direct[]>(null, [], [attended]);
/** Any event about any row, in any order: most histories made of them never happen. */
const anything: fc.Arbitrary<JournalEvent> = fc.oneof(
  fc.tuple(row, attempt).map(([r, a]) => history.itemStarted(r, a)),
  fc.tuple(row, attempt).map(([r, a]) => history.stepDone(r, "tab", "Users", a)),
  fc.tuple(row, attempt, direct).map(([r, a, d]) => history.intended(r, a, d)),
  fc.tuple(row, row, attempt).map(([r, p, a]) => history.writeIntended(r, p, a)),
  fc.tuple(row, attempt, fc.boolean()).map(([r, a, wrote]) => history.partProven(r, a, wrote)),
  fc.tuple(row, attempt).map(([r, a]) => history.refusedAs(r, reason("others-changed"), a)),
  fc.tuple(row, attempt).map(([r, a]) => history.withheld(r, a)),
  fc.tuple(row, attempt).map(([r, a]) => history.pressed(r, a)),
  fc.tuple(row, direct, attempt, fc.boolean()).map(([r, d, a, f]) => history.observed(r, d, a, f)),
  fc.tuple(row, attempt).map(([r, a]) => history.plannedAgain(r, a)),
  fc.tuple(row, final, attempt).map(([r, s, a]) => history.settled(r, s, a)),
  fc.constantFrom(history.paused, history.resumed, history.stopAsked, history.pauseAsked, history.started()),
  fc.array(row, { maxLength: 3 }).map((rows) => history.waitBegun(rows)),
  fc.constantFrom(history.ended("done"), history.ended("stopped"), history.ended("stopped-itself")),
);
const options = fc.record({
  lanes: fc.constant(1),
  maxFailures: fc.constantFrom(0, 3),
  maxStale: fc.constantFrom(10, 100),
});
const rows = fc.constantFrom(history.sampleRows(), history.groupRows());
const histories = fc
  .tuple(rows, options, fc.array(anything, { maxLength: 60 }))
  .map(([planned, given, events]) => [history.started(planned, given), ...events]);

function expectLegal(state: RunState): void {
  const items = [...state.items.values()];
  const settled = items.filter(({ phase }) => phase === "settled");
  expect(state.settled).toBe(settled.length);
  expect(Object.values(state.counts).reduce((sum, count) => sum + count, 0)).toBe(settled.length);
  for (const item of items) {
    expect(item.state !== null).toBe(item.phase === "settled");
    expect(state.driving.has(item.plan.row)).toBe(item.phase === "driving");
    expect(state.inDoubt.has(item.plan.row)).toBe(item.phase === "in-doubt");
    expect(state.halfDone.has(item.plan.row)).toBe(item.phase !== "settled" && item.proven && item.wrote);
    if (item.phase === "in-doubt") expect(item.page).not.toBe("");
    if (item.press !== null) expect(item.phase === "in-doubt" || item.phase === "settled").toBe(true);
  }
  if (state.status === "ended") expect(settled.length).toBe(items.length);
  const open = items.filter(({ phase }) => phase !== "settled");
  for (const [key, queued] of state.rowsOf) {
    expect(queued).toEqual(open.filter((item) => keysOf(item).includes(key)).map(({ plan }) => plan.row));
  }
  expect(new Set([...state.rowsOf.values()].flat()).size).toBe(open.length);
  const report = buildReport(state, "0.1.0");
  expect(report.rows.length).toBe(items.length);
}

test("[RUN-3] the fold of any beginning of any history is a legal state", () => {
  fc.assert(
    fc.property(histories, (events) => {
      const state = fold([]);
      for (const event of events) expectLegal(applyEvent(state, event));
    }),
    { numRuns: 300 },
  );
});

test("one event at a time leads to the same state as all at once", () => {
  fc.assert(
    fc.property(histories, (events) => {
      const state = fold([]);
      for (const event of events) applyEvent(state, event);
      expect(state).toEqual(fold(events));
    }),
    { numRuns: 300 },
  );
});

test("[RUN-2] a settled row never changes", () => {
  fc.assert(
    fc.property(histories, (events) => {
      const state = fold([]);
      const done = new Map<number, unknown>();
      for (const event of events) {
        applyEvent(state, event);
        for (const item of state.items.values()) {
          if (done.has(item.plan.row)) expect(item).toBe(done.get(item.plan.row));
          else if (item.phase === "settled") done.set(item.plan.row, item);
        }
      }
    }),
    { numRuns: 300 },
  );
});

const lanes = fc.subarray([0, 1, 2, 3]);
const inHand = fc.subarray([1, 2, 3, 4, 5]).map((rows) => new Set(rows));

/** Every row of a command. */
const rowsOf = (command: Command): number[] =>
  command.do === "end" || command.do === "pause"
    ? []
    : [command.row, ...("with" in command ? (command.with ?? []) : [])];

test("[RUN-1] whatever happened, an item in doubt is never driven", () => {
  fc.assert(
    fc.property(histories, lanes, inHand, (events, freeLanes, busy) => {
      const state = fold(events);
      for (const command of next(state, { freeLanes, inHand: busy })) {
        for (const number of rowsOf(command)) {
          const item = state.items.get(number);
          expect(item?.phase === "in-doubt").toBe(command.do === "observe");
          expect(item?.phase).not.toBe("settled");
          expect(busy.has(number)).toBe(false);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test("[RUN-5] whatever happened, no two rows of one user or group are worked on at once, and each lane gets one", () => {
  fc.assert(
    fc.property(histories, lanes, inHand, (events, freeLanes, busy) => {
      const state = fold(events);
      const commands = next(state, { freeLanes, inHand: busy }).filter((command) => "lane" in command);
      const used = commands.map(({ lane }) => lane);
      expect(new Set(used).size).toBe(used.length);
      expect(freeLanes).toEqual(expect.arrayContaining(used));
      const keys = commands.map((command) => new Set(rowsOf(command).flatMap((number) => keysIn(state, number))));
      const others = [...busy].flatMap((number) => keysIn(state, number));
      for (const [index, mine] of keys.entries()) {
        for (const key of [...others, ...keys.slice(index + 1).flatMap((later) => [...later])])
          expect(mine).not.toContain(key);
      }
    }),
    { numRuns: 2000 },
  );
});

test("[RUN-10] whatever happened, rows that go together are of one group, procedure and half, and of different users", () => {
  fc.assert(
    fc.property(histories, lanes, inHand, (events, freeLanes, busy) => {
      const state = fold(events);
      for (const command of next(state, { freeLanes, inHand: busy })) {
        const items = rowsOf(command).flatMap((number) => state.items.get(number) ?? []);
        const same = new Set(items.map(({ plan, proven }) => JSON.stringify([plan.group, plan.procedure, proven])));
        expect(same.size).toBeLessThanOrEqual(1);
        expect(new Set(items.map(({ plan }) => plan.user)).size).toBe(items.length);
      }
    }),
    { numRuns: 2000 },
  );
});

const keysIn = (state: RunState, number: number): string[] => {
  const item = state.items.get(number);
  return item === undefined ? [] : keysOf(item);
};

/** Carries out the next commands: each row comes to `fate`, or its driver dies. */
function step(state: RunState, fate: FinalState, dies: boolean): void {
  for (const command of next(state, { freeLanes: [0], inHand: new Set() })) {
    if (command.do === "end") applyEvent(state, history.ended(command.why));
    else if (command.do === "drive" && dies) applyEvent(state, history.itemStarted(command.row, command.attempt));
    else for (const number of rowsOf(command)) applyEvent(state, history.settled(number, fate, 99));
  }
}

test("every run comes to its end, whatever each row comes to", () => {
  fc.assert(
    fc.property(rows, fc.array(fc.tuple(final, fc.boolean()), { minLength: 40, maxLength: 40 }), (planned, fates) => {
      const state = fold([history.started(planned)]);
      for (const [fate, dies] of fates) step(state, fate, dies);
      const died = fates.filter(([, dies]) => dies).length;
      if (died < 30) expect(state.status).toBe("ended");
    }),
    { numRuns: 200 },
  );
});

test("[RUN-6] whatever happened, once a stop or a pause is wanted only rows that were begun are taken up", () => {
  fc.assert(
    fc.property(histories, lanes, inHand, fc.boolean(), (events, freeLanes, busy, stops) => {
      const state = fold([...events, stops ? history.stopAsked : history.pauseAsked]);
      if (!state.stopAsked && !state.pauseAsked) return;
      for (const command of next(state, { freeLanes, inHand: busy })) {
        for (const number of rowsOf(command)) {
          const item = state.items.get(number);
          expect(item?.phase === "in-doubt" || (item?.proven && item.wrote)).toBe(true);
        }
      }
    }),
    { numRuns: 1000 },
  );
});
