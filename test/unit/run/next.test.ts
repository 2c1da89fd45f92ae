import { expect, test } from "vitest";
import { applyEvent, fold } from "../../../src/run/fold";
import type { JournalEvent } from "../../../src/run/journal";
import { next } from "../../../src/run/next";
import { attended, line } from "../sample-inventory";
import {
  checkedRows,
  ended,
  intended,
  itemStarted,
  observed,
  paused,
  plannedAgain,
  resumed,
  settled,
  started,
  stopAsked,
} from "./history";

/** Rows in the sample: 1 and 3 are Ann's, 2 Bob's, 4 Cid's; 5 is unchanged; 6 to 8 are settled. */
const after = (...events: JournalEvent[]) => fold([started(), ...events]);
const idle = (...freeLanes: number[]) => ({ freeLanes, inHand: new Set<number>() });
const hands = (freeLanes: number[], ...inHand: number[]) => ({ freeLanes, inHand: new Set(inHand) });

test("the first row is driven first", () => {
  expect(next(after(), idle(0))).toEqual([{ do: "drive", row: 1, attempt: 1, lane: 0 }]);
});

test("nothing without a free lane, before the start or after the end", () => {
  expect(next(after(), idle())).toEqual([]);
  expect(next(fold([]), idle(0))).toEqual([]);
  expect(next(after(ended("stopped")), idle(0))).toEqual([]);
});

test("[RUN-5] several lanes get different users; a user's second row waits for the first", () => {
  expect(next(after(), idle(0, 1, 2, 3, 4))).toEqual([
    { do: "drive", row: 1, attempt: 1, lane: 0 },
    { do: "drive", row: 2, attempt: 1, lane: 1 },
    { do: "drive", row: 4, attempt: 1, lane: 2 },
    { do: "confirm-unchanged", row: 5, lane: 3 },
  ]);
  expect(next(after(itemStarted(1), itemStarted(2)), hands([1], 1, 2))).toMatchObject([{ row: 4 }]);
  expect(next(after(itemStarted(1), settled(1, "failed")), idle(0))).toMatchObject([{ row: 2 }]);
  expect(next(after(settled(1), settled(2), settled(4), settled(5)), idle(0))).toMatchObject([{ do: "drive", row: 3 }]);
});

test("[RUN-5] e-mails that differ in case are one user", () => {
  const [one, other] = checkedRows([line("inherit", "cid@acme.test"), line("block", "bob@acme.test")]);
  if (one === undefined || other === undefined) throw new Error("two rows");
  const state = fold([started([one, { ...other, user: "CID@acme.test" }])]);
  expect(next(state, idle(0, 1))).toHaveLength(1);
});

test("[RUN-1] what is in doubt is observed, before anything else, and never driven", () => {
  const doubt = after(itemStarted(2), intended(2));
  expect(next(doubt, idle(0))).toEqual([{ do: "observe", row: 2, lane: 0 }]);
  expect(next(doubt, idle(0, 1))).toMatchObject([
    { do: "observe", row: 2 },
    { do: "drive", row: 1 },
  ]);
  expect(next(doubt, hands([0], 2))).toMatchObject([{ do: "drive", row: 1 }]);
});

test("[RUN-1] after a fresh read it may be driven again, by a new attempt", () => {
  const again = after(itemStarted(1), intended(1), observed(1, [attended]), plannedAgain(1));
  expect(next(again, idle(0))).toEqual([{ do: "drive", row: 1, attempt: 2, lane: 0 }]);
});

test("a row whose driver died before any intent is driven again", () => {
  expect(next(after(itemStarted(1)), idle(0))).toEqual([{ do: "drive", row: 1, attempt: 2, lane: 0 }]);
  expect(next(after(itemStarted(1)), hands([0], 1))).toMatchObject([{ row: 2 }]);
});

test("[RUN-6] after a stop only what is in doubt is observed, then the run ends", () => {
  const stopped = after(itemStarted(1), intended(1), itemStarted(2), stopAsked);
  expect(next(stopped, hands([1], 1, 2))).toEqual([]);
  expect(next(stopped, hands([1], 2))).toEqual([{ do: "observe", row: 1, lane: 1 }]);
  expect(next(after(itemStarted(2), stopAsked), hands([0], 2))).toEqual([]);
  expect(next(after(itemStarted(2), stopAsked), idle(0))).toMatchObject([{ do: "end", why: "stopped" }]);
  expect(next(after(itemStarted(1), intended(1), stopAsked), idle())).toEqual([]);
});

test("[RUN-6] too many failures in a row end the run by itself", () => {
  const failed = after(
    settled(1, "failed"),
    itemStarted(2),
    settled(2, "failed"),
    itemStarted(3),
    settled(3, "failed"),
  );
  expect(failed.failuresInRow).toBe(2);
  expect(next(failed, idle(0))).toMatchObject([{ do: "drive", row: 4 }]);
  const more = after(...[1, 2, 3].flatMap((row) => [itemStarted(row), settled(row, "failed")]));
  expect(next(more, hands([0], 4))).toEqual([]);
  expect(next(more, idle(0))).toMatchObject([
    { do: "end", why: "stopped-itself", reason: { code: "too-many-failures" } },
  ]);
});

test("no number of failures ends a run that allows any", () => {
  const rows = [1, 2, 3].flatMap((row) => [itemStarted(row), settled(row, "failed")]);
  const state = fold([started(undefined, { lanes: 1, maxFailures: 0 }), ...rows]);
  expect(next(state, idle(0))).toMatchObject([{ do: "drive", row: 4 }]);
});

test("while paused nothing starts, and a stop ends the run without waiting", () => {
  expect(next(after(itemStarted(1), intended(1), paused), idle(0))).toEqual([]);
  expect(next(after(itemStarted(1), intended(1), paused, stopAsked), idle(0))).toMatchObject([
    { do: "end", why: "stopped" },
  ]);
  expect(next(after(paused, resumed), idle(0))).toHaveLength(1);
});

test("when all is settled the run is done, once nobody works any more", () => {
  const all = after(...[1, 2, 3, 4, 5].map((row) => settled(row)));
  expect(next(all, hands([0], 5))).toEqual([]);
  expect(next(all, idle(0))).toEqual([{ do: "end", why: "done", reason: null }]);
});

test("a run of ten thousand rows is carried out with a bounded look-ahead", () => {
  const rows = checkedRows([line("inherit", "cid@acme.test")]).flatMap((row) =>
    Array.from({ length: 10_000 }, (_, index) => ({ ...row, row: index + 1, user: `u${index}@acme.test` })),
  );
  const state = fold([started(rows)]);
  let looks = 0;
  const get = state.items.get.bind(state.items);
  state.items.get = (row) => {
    looks += 1;
    return get(row);
  };
  for (let row = 1; row <= 10_000; row += 1) {
    expect(next(state, idle(0))[0]).toMatchObject({ do: "drive", row });
    for (const event of [itemStarted(row), settled(row)]) applyEvent(state, event);
  }
  expect(looks).toBeLessThan(200_000);
});
