import { expect, test } from "vitest";
import { applyEvent, fold } from "../../../src/run/fold";
import { next } from "../../../src/run/next";
import { waitAfter, waitForRoom } from "../../../src/run/pace";
import { reason } from "../../../src/run/reasons";
import { summarize } from "../../../src/run/summary";
import { toldWait } from "../../../src/run/told-wait";
import {
  at,
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

const heard = { throttled: 0, failing: 0, told: 0 };

test("a wait the portal names is never cut short, whatever chance says", () => {
  for (const random of [0, 0.3, 1]) {
    const wait = waitAfter({ ...heard, throttled: 1, told: 7_000 }, 0, random);
    expect(wait).toBeGreaterThanOrEqual(7_000);
    expect(wait).toBeLessThan(9_000);
  }
});

test("without a word of the portal's each wait is twice the one before, a quarter more or less, up to two minutes", () => {
  const waits = (random: number) => [0, 1, 2, 30].map((inRow) => waitAfter({ ...heard, throttled: 1 }, inRow, random));
  expect(waits(0)).toEqual([3_000, 6_000, 12_000, 90_000]);
  expect(waits(0.5)).toEqual([4_000, 8_000, 16_000, 120_000]);
  expect(waits(1)).toEqual([5_000, 10_000, 20_000, 150_000]);
});

test("a server that fails is given shorter waits, and nothing is waited for where all is well", () => {
  expect(waitAfter({ ...heard, failing: 2 }, 0, 0.5)).toBe(1_000);
  expect(waitAfter({ ...heard, failing: 2, told: 9_000 }, 20, 0.5)).toBe(30_000);
  expect(waitAfter({ ...heard, told: 9_000 }, 5, 0.5)).toBe(0);
});

test.each([
  ["Too many requests. Try again in 7 seconds.", 7_000],
  ["Please retry after 2 minutes", 120_000],
  ["Zu viele Anfragen. Bitte in 30 Sekunden erneut versuchen.", 30_000],
  ["Demasiadas solicitudes. Reintente en 5 segundos.", 5_000],
  ["45秒後にもう一度お試しください", 45_000],
  ["30 秒 お待ちください", 30_000],
  ["Something went wrong.", 0],
  ["3 users of 5 licenses", 0],
])("%s: %d milliseconds", (text, milliseconds) => {
  expect(toldWait([text])).toBe(milliseconds);
});

test("within five minutes no more calls are made than are published, a tenth left to others", () => {
  const calls = Array.from({ length: 270 }, (_, index) => index * 100);
  expect(waitForRoom(calls.slice(0, 260), 27_000)).toBe(0);
  // Room for ten more comes when the first of the last 261 that would be left is five minutes old.
  expect(waitForRoom(calls, 27_000)).toBe(900 + 300_000 - 27_000);
  expect(waitForRoom(calls, 400_000)).toBe(0);
});

const waits = (rows: number[] = [], code: "throttled" | "portal-limit" = "throttled") => ({
  type: "wait-begun" as const,
  at: at(2),
  until: at(30),
  reason: reason(code),
  rows,
});
const idle = { freeLanes: [0], inHand: new Set<number>() };

test("while the portal is left alone nothing is begun and nothing is read, and a stop still ends the run", () => {
  const state = fold([started(), waits()]);
  expect(next(state, { ...idle, waiting: true })).toEqual([]);
  expect(next(state, idle)).toMatchObject([{ do: "drive", row: 1 }]);
  applyEvent(state, stopAsked);
  expect(next(state, { ...idle, waiting: true })).toMatchObject([{ do: "end", why: "stopped" }]);
});

test("the surface is told until when and why, as long as it lasts", () => {
  const state = fold([started(), waits()]);
  expect(summarize(state, at(10))?.wait).toEqual({ until: at(30), reason: reason("throttled") });
  expect(summarize(state, at(31))?.wait).toBeUndefined();
});

test("a row whose press was turned away keeps that until it is driven anew, and a row that goes through ends the trouble", () => {
  const state = fold([started(), itemStarted(1), intended(1), waits([1, 2]), waits([], "portal-limit")]);
  expect(state.items.get(1)?.turnedAway).toBe(true);
  expect(state.items.get(2)?.turnedAway).toBe(false);
  expect(state.troubles).toBe(1);
  applyEvent(state, observed(1, []));
  applyEvent(state, plannedAgain(1));
  expect(state.items.get(1)).toMatchObject({ phase: "planned", turnedAway: false });
  applyEvent(state, itemStarted(1, 2));
  applyEvent(state, settled(1, "verified", 2));
  expect(state.troubles).toBe(0);
});

test("[RUN-6] a pause lets the row in hand settle, starts no later one, and goes on when it is resumed", () => {
  const state = fold([started(), itemStarted(1), intended(1), { type: "pause-asked", at: at(3) }]);
  expect(state.status).toBe("pausing");
  expect(next(state, { freeLanes: [], inHand: new Set([1]) })).toEqual([]);
  expect(next(state, idle)).toEqual([{ do: "observe", row: 1, lane: 0 }]);
  applyEvent(state, settled(1));
  expect(next(state, idle)).toEqual([{ do: "pause" }]);
  applyEvent(state, paused);
  expect(next(state, idle)).toEqual([]);
  applyEvent(state, resumed);
  expect(state).toMatchObject({ status: "running", pauseAsked: false });
  expect(next(state, idle)).toMatchObject([{ do: "drive", row: 2 }]);
});

test("[RUN-6] a pause that is asked for while stopping, or while paused, changes nothing", () => {
  const asked = { type: "pause-asked" as const, at: at(3) };
  expect(fold([started(), stopAsked, asked])).toMatchObject({ status: "stopping", pauseAsked: false });
  expect(fold([started(), paused, asked])).toMatchObject({ status: "paused", pauseAsked: false });
});
