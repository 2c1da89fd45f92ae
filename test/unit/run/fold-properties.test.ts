import fc from "fast-check";
import { expect, test } from "vitest";
import type { Direct } from "../../../src/rules/model";
import { applyEvent, fold } from "../../../src/run/fold";
import type { JournalEvent } from "../../../src/run/journal";
import { next } from "../../../src/run/next";
import { buildReport } from "../../../src/run/report";
import type { RunState } from "../../../src/run/run-state";
import { attended } from "../sample-inventory";
import * as history from "./history";

const row = fc.integer({ min: 0, max: 9 });
const attempt = fc.integer({ min: 0, max: 3 });
const final = fc.constantFrom("verified", "unchanged", "refused", "skipped", "failed", "unknown");
const direct = fc.constantFrom<Direct[]>(null, [], [attended]);
/** Any event about any row, in any order: most histories made of them never happen. */
const anything: fc.Arbitrary<JournalEvent> = fc.oneof(
  fc.tuple(row, attempt).map(([r, a]) => history.itemStarted(r, a)),
  fc.tuple(row, attempt).map(([r, a]) => history.stepDone(r, "tab", "Users", a)),
  fc.tuple(row, attempt, direct).map(([r, a, d]) => history.intended(r, a, d)),
  fc.tuple(row, attempt).map(([r, a]) => history.withheld(r, a)),
  fc.tuple(row, attempt).map(([r, a]) => history.pressed(r, a)),
  fc.tuple(row, direct, attempt, fc.boolean()).map(([r, d, a, f]) => history.observed(r, d, a, f)),
  fc.tuple(row, attempt).map(([r, a]) => history.plannedAgain(r, a)),
  fc.tuple(row, final, attempt).map(([r, s, a]) => history.settled(r, s, a)),
  fc.constantFrom(history.paused, history.resumed, history.stopAsked, history.started()),
  fc.constantFrom(history.ended("done"), history.ended("stopped"), history.ended("stopped-itself")),
);
const histories = fc.array(anything, { maxLength: 60 }).map((events) => [history.started(), ...events]);

function expectLegal(state: RunState): void {
  const items = [...state.items.values()];
  const settled = items.filter(({ phase }) => phase === "settled");
  expect(state.settled).toBe(settled.length);
  expect(Object.values(state.counts).reduce((sum, count) => sum + count, 0)).toBe(settled.length);
  for (const item of items) {
    expect(item.state !== null).toBe(item.phase === "settled");
    expect(state.driving.has(item.plan.row)).toBe(item.phase === "driving");
    expect(state.inDoubt.has(item.plan.row)).toBe(item.phase === "in-doubt");
    if (item.phase === "in-doubt") expect(item.page).not.toBe("");
  }
  if (state.status === "ended") expect(settled.length).toBe(items.length);
  const queued = [...state.rowsOf.values()].flat().sort();
  expect(queued).toEqual(items.filter(({ phase }) => phase !== "settled").map(({ plan }) => plan.row));
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

test("[RUN-1] whatever happened, an item in doubt is never driven", () => {
  fc.assert(
    fc.property(histories, lanes, inHand, (events, freeLanes, rows) => {
      const state = fold(events);
      for (const command of next(state, { freeLanes, inHand: rows })) {
        if (command.do === "end") continue;
        const item = state.items.get(command.row);
        expect(item?.phase === "in-doubt").toBe(command.do === "observe");
        expect(item?.phase).not.toBe("settled");
        expect(rows.has(command.row)).toBe(false);
      }
    }),
    { numRuns: 2000 },
  );
});

test("[RUN-5] whatever happened, no two rows of one user are worked on at once, and each lane gets one", () => {
  fc.assert(
    fc.property(histories, lanes, inHand, (events, freeLanes, rows) => {
      const state = fold(events);
      const commands = next(state, { freeLanes, inHand: rows }).filter((command) => command.do !== "end");
      const used = commands.map(({ lane }) => lane);
      expect(new Set(used).size).toBe(used.length);
      expect(freeLanes).toEqual(expect.arrayContaining(used));
      const users = commands.map((command) => state.items.get(command.row)?.plan.user);
      expect(new Set(users).size).toBe(users.length);
      for (const busy of rows) expect(users).not.toContain(state.items.get(busy)?.plan.user ?? "-");
    }),
    { numRuns: 2000 },
  );
});

test("every run comes to its end, whatever each row comes to", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(final, fc.boolean()), { minLength: 40, maxLength: 40 }), (fates) => {
      const state = fold([history.started()]);
      for (const [state_, dies] of fates) {
        for (const command of next(state, { freeLanes: [0], inHand: new Set() })) {
          if (command.do === "end") applyEvent(state, history.ended(command.why));
          else if (command.do === "drive" && dies) applyEvent(state, history.itemStarted(command.row, command.attempt));
          else applyEvent(state, history.settled(command.row, state_, 99));
        }
      }
      const died = fates.filter(([, dies]) => dies).length;
      if (died < 30) expect(state.status).toBe("ended");
    }),
    { numRuns: 200 },
  );
});
