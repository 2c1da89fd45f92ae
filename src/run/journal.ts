import * as z from "zod/mini";
import { Direct, RowState } from "../rules/model";
import { CheckedRow } from "./plan";
import { Reason } from "./reason";

export const FinalState = z.enum(["verified", "unchanged", "refused", "skipped", "failed", "unknown"]);
export type FinalState = z.infer<typeof FinalState>;

export const RunOptions = z.object({
  lanes: z.number(),
  /** Rows in a row that may fail before the run stops itself; 0: any number. */
  maxFailures: z.number(),
  /** Percent of the driven rows that may be refused because the portal changed since the scan, before the run stops itself; 100: any. */
  maxStale: z.optional(z.number()),
});
export type RunOptions = z.infer<typeof RunOptions>;

const at = z.string();
const row = z.number();
const attempt = z.number();

/**
 * The history of a run. Append only; what the worker knows is `fold(events)`. The shape of an event never changes: later needs add a type.
 * `at` is an ISO time; `row` is the plan row; `attempt` counts from 1.
 */
export const JournalEvent = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("run-started"),
    at,
    run: z.string(),
    organization: z.string(),
    portal: z.string(),
    /** Address of the Licenses page the admin had open. */
    address: z.string(),
    version: z.string(),
    planDigest: z.string(),
    source: z.string(),
    rows: z.array(CheckedRow),
    options: RunOptions,
  }),
  z.object({ type: z.literal("lane-opened"), at, lane: z.number(), tab: z.number(), page: z.string() }),
  z.object({ type: z.literal("item-started"), at, row, attempt, lane: z.number() }),
  z.object({
    type: z.literal("step-done"),
    at,
    row,
    attempt,
    verb: z.string(),
    label: z.string(),
    pressed: z.boolean(),
    seen: z.string(),
  }),
  /** Written and awaited before the committing press. From here to the confirmation the item is in doubt. */
  z.object({
    type: z.literal("commit-intended"),
    at,
    row,
    attempt,
    before: Direct,
    intended: Direct,
    page: z.string(),
  }),
  /**
   * The same for a row that is not about a user's own licenses, or shares its press with others: `press` is the row and attempt whose press
   * it is.
   */
  z.object({
    type: z.literal("write-intended"),
    at,
    row,
    attempt,
    before: RowState,
    intended: RowState,
    page: z.string(),
    press: z.object({ row, attempt }),
    /** Every other entry that must still be there afterwards; with the row whose press it is, where there are others. */
    others: z.optional(z.array(z.string())),
  }),
  /** The first of two writes of a row is proved by a fresh read; what is left of the row is driven anew. */
  z.object({ type: z.literal("part-proven"), at, row, attempt, observed: RowState, wrote: z.boolean() }),
  /** The page answered that it did not press: nothing was written. */
  z.object({ type: z.literal("commit-withheld"), at, row, attempt, reason: Reason }),
  /** The page answered that it pressed. */
  z.object({ type: z.literal("commit-pressed"), at, row, attempt, said: z.string() }),
  /** A fresh read after the press, whatever it showed. */
  z.object({ type: z.literal("observed"), at, row, attempt, observed: RowState, fresh: z.boolean() }),
  z.object({ type: z.literal("item-planned-again"), at, row, attempt, reason: Reason }),
  z.object({
    type: z.literal("item-settled"),
    at,
    row,
    attempt,
    state: FinalState,
    reason: z.nullable(Reason),
    observed: z.nullable(RowState),
  }),
  z.object({ type: z.literal("run-paused"), at, reason: Reason }),
  z.object({ type: z.literal("run-resumed"), at }),
  z.object({ type: z.literal("stop-asked"), at }),
  /** The admin wants the run to pause once the row in hand is settled. */
  z.object({ type: z.literal("pause-asked"), at }),
  /** The portal asked for a slower pace, or does not answer well: nothing is pressed until then (ISO time). `rows`: those it turned away. */
  z.object({ type: z.literal("wait-begun"), at, until: z.string(), reason: Reason, rows: z.array(row) }),
  z.object({
    type: z.literal("run-ended"),
    at,
    why: z.enum(["done", "stopped", "stopped-itself"]),
    reason: z.nullable(Reason),
  }),
]);
export type JournalEvent = z.infer<typeof JournalEvent>;

export type Phase = "planned" | "driving" | "in-doubt" | "settled";

/** One plan row in a run, as the history tells it. */
export interface Item {
  readonly plan: CheckedRow;
  readonly phase: Phase;
  /** Counts from 1; 0 before the first. */
  readonly attempt: number;
  /** How often it was put back after a read showed that nothing had been written. */
  readonly plannedAgain: number;
  readonly lane: number;
  readonly before: RowState | null;
  readonly intended: Direct;
  /** The content script instance the intent was handed to. */
  readonly page: string;
  readonly pressed: boolean;
  /** The row and attempt whose press this row shares; its own where it shares none. */
  readonly press: { readonly row: number; readonly attempt: number } | null;
  /** The first of its two writes is proved: a member is out of the group, and what its list of licenses still shows is left to release. */
  readonly proven: boolean;
  /** Its first write was made by this run, and not found to be done already. */
  readonly wrote: boolean;
  /** Entries that must still be there after the press of this row. */
  readonly others: readonly string[] | null;
  /** The portal answered its last press by asking for fewer requests. */
  readonly turnedAway: boolean;
  /** After its last press the portal's page went on as after a success. */
  readonly taken: boolean;
  /** While that was in doubt the portal was out of reach or had signed the admin out: the press may never have got there. */
  readonly cutOff: boolean;
  readonly observed: RowState | null;
  /** Whether `observed` is from a read the page is known to have made after it was asked. */
  readonly fresh: boolean;
  /** The step last done, verb and label; empty before the first. */
  readonly step: string;
  readonly state: FinalState | null;
  readonly reason: Reason | null;
  readonly startedAt: string;
  readonly endedAt: string;
}
