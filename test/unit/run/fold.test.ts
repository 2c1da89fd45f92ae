import { expect, test } from "vitest";
import { stateOf } from "../../../src/rules/state";
import { applyEvent, fold } from "../../../src/run/fold";
import type { JournalEvent } from "../../../src/run/journal";
import { reason } from "../../../src/run/reasons";
import { attended } from "../sample-inventory";
import {
  at,
  ended,
  intended,
  itemStarted,
  observed,
  paused,
  plannedAgain,
  pressed,
  resumed,
  sampleRows,
  settled,
  started,
  stepDone,
  stopAsked,
  withheld,
} from "./history";

const after = (...events: JournalEvent[]) => fold([started(), ...events]);
const item = (row: number, ...events: JournalEvent[]) => after(...events).items.get(row);

test("nothing is known before the run has started", () => {
  expect(fold([])).toMatchObject({ facts: null, status: "none", settled: 0 });
  expect(fold([itemStarted(1), stopAsked, ended("done")])).toMatchObject({ status: "none", stopAsked: false });
});

test("rows that are not to be run are settled from the start", () => {
  const state = after();
  expect([...state.items.values()].map(({ phase, state: final, reason }) => [phase, final, reason?.code])).toEqual([
    ["planned", null, undefined],
    ["planned", null, undefined],
    ["planned", null, undefined],
    ["planned", null, undefined],
    ["planned", null, undefined],
    ["settled", "refused", "accounts-not-read"],
    ["settled", "skipped", "own-account"],
    ["settled", "refused", "choice-needed"],
  ]);
  expect(state).toMatchObject({ status: "running", settled: 3, counts: { refused: 2, skipped: 1 } });
});

test("a second start changes nothing", () => {
  expect(after(itemStarted(1), started(sampleRows().slice(0, 1)))).toEqual(after(itemStarted(1)));
});

test("an item is driven, in doubt, pressed, observed and settled", () => {
  const drive = [itemStarted(2), stepDone(2, "tab", "Users")];
  expect(item(2, ...drive)).toMatchObject({ phase: "driving", attempt: 1, step: "tab Users", startedAt: at(1) });
  const doubt = [...drive, intended(2)];
  expect(item(2, ...doubt)).toMatchObject({ phase: "in-doubt", pressed: false, intended: [], page: "page-1" });
  expect(item(2, ...doubt, pressed(2))).toMatchObject({ phase: "in-doubt", pressed: true });
  const read = [...doubt, pressed(2), observed(2, [])];
  expect(item(2, ...read)).toMatchObject({ phase: "in-doubt", observed: stateOf([]), fresh: true });
  const state = after(...read, settled(2));
  expect(state.items.get(2)).toMatchObject({
    phase: "settled",
    state: "verified",
    observed: stateOf([]),
    endedAt: at(5),
  });
  expect(state).toMatchObject({ settled: 4, counts: { verified: 1 }, licensesFreed: { [attended]: 1 } });
  expect([state.driving.size, state.inDoubt.size]).toEqual([0, 0]);
});

test("[RUN-2] what comes after a row is settled does not change it", () => {
  const state = after(itemStarted(2), settled(2, "failed"));
  const before = state.items.get(2);
  for (const event of [
    itemStarted(2, 2),
    intended(2, 2),
    pressed(2, 2),
    observed(2, [], 2),
    plannedAgain(2, 2),
    settled(2, "verified", 2),
    ended("stopped"),
  ]) {
    applyEvent(state, event);
    expect(state.items.get(2)).toBe(before);
  }
  expect(state.counts).toMatchObject({ failed: 1, verified: 0 });
});

test("[RUN-3] an event that cannot follow changes nothing", () => {
  for (const event of [withheld(2), pressed(2), plannedAgain(2), itemStarted(99), itemStarted(6), settled(99)]) {
    expect(after(event)).toEqual(after());
  }
  expect(after(itemStarted(2, 2), settled(2, "failed", 1))).toEqual(after(itemStarted(2, 2)));
  expect(after(itemStarted(2), intended(2), intended(2, 2))).toEqual(after(itemStarted(2), intended(2)));
});

test("[RUN-1] an item in doubt does not become driven by being started again", () => {
  expect(item(2, itemStarted(2), intended(2), itemStarted(2, 2))).toMatchObject({ phase: "in-doubt", attempt: 1 });
});

test("[RUN-4] an item in doubt is planned again only after a fresh read", () => {
  const doubt = [itemStarted(2), intended(2)];
  expect(item(2, ...doubt, plannedAgain(2))?.phase).toBe("in-doubt");
  expect(item(2, ...doubt, observed(2, [attended], 1, false), plannedAgain(2))?.phase).toBe("in-doubt");
  expect(item(2, ...doubt, observed(2, [attended]), plannedAgain(2))).toMatchObject({
    phase: "planned",
    plannedAgain: 1,
    observed: null,
  });
});

test("[RUN-4] what was observed before the intent does not end the doubt", () => {
  expect(item(2, itemStarted(2), observed(2, [attended]), intended(2), plannedAgain(2))?.phase).toBe("in-doubt");
});

test("[RUN-4] the page's word that it did not press ends the doubt, unless it said that it pressed", () => {
  expect(item(2, itemStarted(2), intended(2), withheld(2))).toMatchObject({ phase: "driving", attempt: 1 });
  expect(item(2, itemStarted(2), intended(2), pressed(2), withheld(2))).toMatchObject({
    phase: "in-doubt",
    pressed: true,
  });
});

test.each([
  ["signed-out", "panel still open; Failed to fetch", true],
  ["portal-not-reachable", "panel still open; Failed to fetch", true],
  ["portal-not-reachable", "panel closed; License allocation saved", false],
  ["portal-not-reachable", "entry gone", false],
  ["tab-left", "panel still open; Failed to fetch", false],
] as const)(
  "a press before a pause for %s, after which the page told '%s', may never have got there: %s",
  (code, said, cutOff) => {
    const pause: JournalEvent = { type: "run-paused", at: at(6), reason: reason(code) };
    const press: JournalEvent = { type: "commit-pressed", at: at(3), row: 2, attempt: 1, said };
    const doubt = [itemStarted(2), intended(2), press, pause] as const;
    expect(item(2, ...doubt)).toMatchObject({ phase: "in-doubt", pressed: true, cutOff });
    const again = [resumed, observed(2, [attended]), plannedAgain(2), itemStarted(2, 2), intended(2, 2)] as const;
    expect(item(2, ...doubt, ...again)).toMatchObject({ phase: "in-doubt", attempt: 2, cutOff: false });
  },
);

test("an intent without a start is taken all the same: it may have been written", () => {
  expect(item(2, intended(2))).toMatchObject({ phase: "in-doubt", attempt: 1 });
});

test("an item whose driver died is driven by a later attempt", () => {
  expect(item(2, itemStarted(2), itemStarted(2, 2, 8))).toMatchObject({
    phase: "driving",
    attempt: 2,
    startedAt: at(1),
  });
});

test("a read that may be old does not replace one that is fresh", () => {
  const read = item(2, itemStarted(2), intended(2), observed(2, []), observed(2, [attended], 1, false));
  expect(read?.observed).toEqual(stateOf([]));
});

test("failures in a row are counted over driven rows and forgotten at the next success", () => {
  const failed = [itemStarted(1), settled(1, "failed"), itemStarted(2), settled(2, "unknown")];
  expect(after(...failed).failuresInRow).toBe(2);
  expect(after(...failed, itemStarted(4), settled(4, "refused")).failuresInRow).toBe(2);
  expect(after(...failed, itemStarted(4), settled(4, "verified")).failuresInRow).toBe(0);
  expect(after(...failed, settled(5, "unchanged", 0)).failuresInRow).toBe(2);
});

test("lanes, pause, resume and stop", () => {
  const lane: JournalEvent = { type: "lane-opened", at: at(0), lane: 0, tab: 7, page: "p" };
  expect([...after(lane, { ...lane, page: "q" }).lanes]).toEqual([[0, { tab: 7, page: "q" }]]);
  expect(after(paused)).toMatchObject({ status: "paused", paused: true, reason: { code: "signed-out" } });
  expect(after(paused, resumed)).toMatchObject({ status: "running", paused: false, reason: null });
  expect(after(stopAsked, paused)).toMatchObject({ status: "stopping", paused: true });
  expect(after(stopAsked, paused, resumed)).toMatchObject({ status: "stopping", paused: false });
});

test("the end settles what is left: skipped if nothing was written, unknown if that is in doubt", () => {
  const state = after(itemStarted(1), intended(1), itemStarted(2), settled(4), ended("stopped"));
  expect([...state.items.values()].slice(0, 5).map(({ state: final, reason }) => [final, reason?.code])).toEqual([
    ["unknown", "not-read-back"],
    ["skipped", "stopped"],
    ["skipped", "stopped"],
    ["verified", undefined],
    ["skipped", "stopped"],
  ]);
  expect(state).toMatchObject({ status: "ended", why: "stopped", settled: 8, endedAt: at(9) });
  expect(after(ended("stopped-itself")).items.get(1)?.reason?.code).toBe("run-stopped-itself");
});

test("a run with rows left is not done", () => {
  expect(after(ended("done")).status).toBe("running");
});

test("nothing follows on the end", () => {
  expect(after(ended("stopped"), itemStarted(1), resumed, ended("done"))).toEqual(after(ended("stopped")));
});

test("[RUN-7] refusals for want of what the flow needs count like failures, other refusals do not", () => {
  const refusal = (row: number, code: "not-found" | "changed-since-preview"): JournalEvent[] => [
    itemStarted(row),
    { type: "item-settled", at: at(5), row, attempt: 1, state: "refused", reason: reason(code), observed: null },
  ];
  expect(after(...refusal(1, "not-found"), ...refusal(2, "not-found")).failuresInRow).toBe(2);
  expect(after(...refusal(1, "changed-since-preview"), ...refusal(2, "changed-since-preview")).failuresInRow).toBe(0);
});
