import { expect, test } from "vitest";
import { applyEvent, fold } from "../../../src/run/fold";
import type { JournalEvent, RunOptions } from "../../../src/run/journal";
import { next } from "../../../src/run/next";
import { reason } from "../../../src/run/reasons";
import { developer } from "../sample-inventory";
import {
  ended,
  groupRows,
  itemStarted,
  partProven,
  pauseAsked,
  plannedAgain,
  pressed,
  refusedAs,
  saw,
  settled,
  started,
  stopAsked,
  withheld,
  writeIntended,
} from "./history";

const options: RunOptions = { lanes: 2, maxFailures: 3 };
const after = (...events: JournalEvent[]) => fold([started(groupRows(), options), ...events]);
const idle = (...freeLanes: number[]) => ({ freeLanes, inHand: new Set<number>() });
const out = { member: false, lease: null };

test("[RUN-10] the members of one group leave together, and other groups go on beside them", () => {
  expect(next(after(), idle(0, 1, 2, 3))).toEqual([
    { do: "drive", row: 1, attempt: 1, lane: 0, with: [2] },
    { do: "drive", row: 3, attempt: 1, lane: 1, with: [4] },
    { do: "drive", row: 7, attempt: 1, lane: 2 },
  ]);
  expect(next(after(), { freeLanes: [0], inHand: new Set([1, 2]) })).toMatchObject([{ row: 3, with: [4] }]);
});

test("[RUN-5] other rows of a group, and of a user, wait for the ones before them", () => {
  const left = [settled(1), settled(2)];
  expect(next(after(...left), idle(0, 1))).toMatchObject([{ row: 3 }, { row: 5 }]);
  expect(next(after(...left, settled(3)), idle(0, 1))).toMatchObject([{ row: 4 }, { row: 5 }]);
  expect(next(after(...left, settled(3), settled(4)), idle(0, 1))).toMatchObject([{ row: 5 }, { row: 6 }]);
});

test("[RUN-10] a row that is left behind is driven again, by its own attempt", () => {
  const one = after(itemStarted(1), itemStarted(2), settled(1));
  expect(next(one, idle(0))).toEqual([{ do: "drive", row: 2, attempt: 2, lane: 0 }]);
});

test("[RUN-1] rows that share a press are in doubt together and observed together", () => {
  const doubt = after(itemStarted(1), itemStarted(2), writeIntended(1, 1, 1, ["cid@acme.test"]), writeIntended(2, 1));
  expect(doubt.items.get(1)).toMatchObject({
    phase: "in-doubt",
    press: { row: 1, attempt: 1 },
    others: ["cid@acme.test"],
  });
  expect(doubt.items.get(2)).toMatchObject({
    phase: "in-doubt",
    press: { row: 1, attempt: 1 },
    others: null,
    page: "page-1",
  });
  expect(next(doubt, idle(0))).toEqual([{ do: "observe", row: 1, lane: 0, with: [2] }]);
  expect(next(applyEvent(doubt, stopAsked), idle(0))).toMatchObject([{ do: "observe", row: 1, with: [2] }]);
});

test("[RUN-4] a shared press that did not happen ends the doubt of each row by its own event", () => {
  const state = after(itemStarted(1), itemStarted(2), writeIntended(1), writeIntended(2, 1), withheld(1));
  expect(state.items.get(1)).toMatchObject({ phase: "driving", press: null });
  expect(state.items.get(2)).toMatchObject({ phase: "in-doubt" });
  const read = after(itemStarted(1), writeIntended(1), saw(1, { member: true, lease: [developer] }), plannedAgain(1));
  expect(read.items.get(1)).toMatchObject({ phase: "planned", plannedAgain: 1, press: null });
});

test("[RUN-11] of a row whose first write is proved only what is left is driven", () => {
  const proven = after(
    itemStarted(1),
    itemStarted(2),
    writeIntended(1),
    writeIntended(2, 1),
    pressed(1),
    pressed(2),
    partProven(1),
  );
  expect(proven.items.get(1)).toMatchObject({
    phase: "planned",
    proven: true,
    wrote: true,
    press: null,
    pressed: false,
    observed: { member: false, lease: [developer] },
  });
  expect(next(proven, idle(0))).toMatchObject([{ do: "observe", row: 2 }]);
  applyEvent(proven, partProven(2));
  expect(next(proven, idle(0))).toEqual([{ do: "drive", row: 1, attempt: 2, lane: 0, with: [2] }]);
  applyEvent(proven, itemStarted(1, 2));
  applyEvent(proven, writeIntended(1, 1, 2));
  expect(proven.items.get(1)).toMatchObject({ phase: "in-doubt", proven: true, before: { member: true } });
  applyEvent(proven, settled(1, "verified", 2));
  expect(proven.items.get(1)).toMatchObject({ phase: "settled", state: "verified", proven: true });
});

test("[RUN-11] that the first write is proved is never asked again, whatever happens in between", () => {
  const state = after(
    itemStarted(1),
    writeIntended(1),
    partProven(1),
    itemStarted(1, 2),
    itemStarted(1, 3),
    writeIntended(1, 1, 3),
  );
  expect(state.items.get(1)?.proven).toBe(true);
  applyEvent(applyEvent(state, saw(1, { member: false, lease: [developer] }, 3)), plannedAgain(1, 3));
  expect(state.items.get(1)).toMatchObject({ phase: "planned", proven: true, wrote: true });
});

test("a removal that is proved and not pressed is not counted as written", () => {
  expect(after(itemStarted(1), partProven(1, 1, false)).items.get(1)).toMatchObject({ proven: true, wrote: false });
});

test("an unchanged row of a group goes with the others, since the one reading tells of it too", () => {
  const released = after(settled(1), settled(2), settled(5), settled(7));
  expect(groupRows()[3]).toMatchObject({ standing: "unchanged" });
  expect(next(released, idle(0))).toEqual([{ do: "drive", row: 3, attempt: 1, lane: 0, with: [4] }]);
});

test("[RUN-8] members that are missing and were not planned end the run at once", () => {
  const wrong = after(itemStarted(1), refusedAs(1, reason("others-changed", "cid@acme.test"), 1, "failed"));
  expect(wrong).toMatchObject({ wrongTarget: true, failuresInRow: 1 });
  expect(next(wrong, { freeLanes: [1], inHand: new Set([3]) })).toEqual([]);
  expect(next(wrong, idle(0))).toEqual([{ do: "end", why: "stopped-itself", reason: reason("wrong-target") }]);
});

test("[RUN-8] what is in doubt is observed before the run ends for it", () => {
  const doubt = after(
    itemStarted(3),
    writeIntended(3),
    itemStarted(1),
    refusedAs(1, reason("others-changed", "cid@acme.test")),
  );
  expect(next(doubt, idle(0))).toMatchObject([{ do: "observe", row: 3 }]);
});

/** So many rows about different users, `stale` of them refused since the portal changed. */
function drivenRows(count: number, stale: number, maxStale?: number) {
  const [row] = groupRows().slice(-1);
  if (row === undefined) throw new RangeError("a row");
  const rows = Array.from({ length: 30 }, (_, index) => ({ ...row, row: index + 1, user: `u${index}@acme.test` }));
  const events = rows
    .slice(0, count)
    .flatMap(({ row: number }) => [
      itemStarted(number),
      number <= stale ? refusedAs(number, reason("changed-since-preview")) : settled(number),
    ]);
  const given = maxStale === undefined ? options : { ...options, maxStale };
  return fold([started(rows, given), ...events]);
}

test("[RUN-9] a portal that is no longer as it was read ends the run, once ten rows tell", () => {
  expect(next(drivenRows(10, 3, 20), idle(0))).toEqual([
    { do: "end", why: "stopped-itself", reason: reason("too-many-stale", 3, 10) },
  ]);
  expect(next(drivenRows(10, 2, 20), idle(0))).toMatchObject([{ do: "drive", row: 11 }]);
  expect(next(drivenRows(9, 9, 20), idle(0))).toMatchObject([{ do: "drive", row: 10 }]);
  expect(next(drivenRows(10, 1, 0), idle(0))).toMatchObject([{ do: "end", why: "stopped-itself" }]);
});

test("[RUN-9] where no share is set any share may be stale", () => {
  expect(next(drivenRows(20, 20), idle(0))).toMatchObject([{ do: "drive", row: 21 }]);
  expect(next(drivenRows(20, 20, 100), idle(0))).toMatchObject([{ do: "drive", row: 21 }]);
});

test("[CHK-5] licenses freed are counted once the row is verified, not when a part of it is", () => {
  const state = after(itemStarted(1), writeIntended(1), partProven(1));
  expect(state.licensesFreed).toEqual({});
  applyEvent(applyEvent(state, saw(1, out)), settled(1, "verified", 2));
  expect(state.licensesFreed).toEqual({ [developer]: 1 });
});

test.each([
  ["stop", stopAsked, "end"],
  ["pause", pauseAsked, "pause"],
] as const)(
  "[RUN-6] after a %s a user who is out of the group is still released, others are not begun",
  (_name, asked, last) => {
    const state = after(itemStarted(1), itemStarted(2), partProven(1), partProven(2, 1, false), asked);
    expect(next(state, idle(0, 1))).toEqual([{ do: "drive", row: 1, attempt: 2, lane: 0 }]);
    applyEvent(state, settled(1, "verified", 2));
    expect(next(state, idle(0, 1))).toMatchObject([{ do: last }]);
  },
);

test("a run that ends between the two writes of a row does not say that nothing was written for it", () => {
  const state = after(itemStarted(1), partProven(1), ended("stopped"));
  expect(state.items.get(1)).toMatchObject({ state: "unknown", reason: { code: "half-done" } });
  expect(state.items.get(2)).toMatchObject({ state: "skipped", reason: { code: "stopped" } });
});
