import * as z from "zod/mini";
import { FinalState } from "./journal";
import { Reason } from "./reason";

/** One row of a run as the surface shows it. */
export const RunRow = z.object({
  row: z.number(),
  phase: z.enum(["planned", "driving", "in-doubt", "settled"]),
  state: z.nullable(FinalState),
  reason: z.nullable(Reason),
  step: z.string(),
});
export type RunRow = z.infer<typeof RunRow>;

/** A run at a glance. */
export const RunSummary = z.object({
  run: z.string(),
  organization: z.string(),
  status: z.enum(["running", "stopping", "pausing", "paused", "ended"]),
  reason: z.nullable(Reason),
  /** The portal is left alone until then (ISO time), and why; absent while it is not. */
  wait: z.optional(z.object({ until: z.string(), reason: Reason })),
  /** The portal tab the run is in; absent before its first. */
  tab: z.optional(z.number()),
  why: z.nullable(z.enum(["done", "stopped", "stopped-itself"])),
  startedAt: z.string(),
  endedAt: z.string(),
  rows: z.number(),
  settled: z.number(),
  counts: z.record(FinalState, z.number()),
  /** Users now in hand, by e-mail, and the step each is at. */
  current: z.array(z.object({ row: z.number(), user: z.string(), step: z.string() })),
  /** Settled written rows a minute over the last minute; null until there are two. */
  perMinute: z.nullable(z.number()),
  licensesFreed: z.record(z.string(), z.number()),
});
export type RunSummary = z.infer<typeof RunSummary>;
