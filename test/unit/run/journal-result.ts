import * as z from "zod/mini";
import { fold } from "../../../src/run/fold";
import { FinalState, JournalEvent } from "../../../src/run/journal";
import { next } from "../../../src/run/next";

/** What a history leads to, as it is kept beside it. */
const Result = z.strictObject({
  status: z.string(),
  why: z.nullable(z.string()),
  /** Commands for one free lane, nobody at work. */
  next: z.array(z.unknown()),
  counts: z.record(FinalState, z.number()),
  licensesFreed: z.record(z.string(), z.number()),
  /** Row, phase, state, attempt, code of the reason. */
  rows: z.array(z.tuple([z.number(), z.string(), z.nullable(FinalState), z.number(), z.nullable(z.string())])),
});

/** A history as it was recorded, and what it must still lead to. It is never changed: event shapes are for ever. */
export const Recorded = z.strictObject({ says: z.string(), events: z.array(JournalEvent), result: Result });

export function resultOf(events: readonly JournalEvent[]): z.infer<typeof Result> {
  const state = fold(events);
  return {
    status: state.status,
    why: state.why,
    next: next(state, { freeLanes: [0], inHand: new Set() }),
    counts: state.counts,
    licensesFreed: state.licensesFreed,
    rows: [...state.items].map(([row, item]) => [row, item.phase, item.state, item.attempt, item.reason?.code ?? null]),
  };
}
