import * as z from "zod/mini";
import { PlanRow } from "../run/plan";

/** What an admin wants to be true. Licenses and groups by the portal's labels. */
export const Goal = z.discriminatedUnion("goal", [
  /** The chosen users hold no license and do not get one back. */
  z.object({ goal: z.literal("nothing-for-good") }),
  /** The chosen users hold no license now; a later log-in may bring one back. */
  z.object({ goal: z.literal("nothing-now") }),
  /** The chosen users do not hold this one license; everything else stays. */
  z.object({ goal: z.literal("without-license"), license: z.string() }),
  /** So many units of this license come free, starting with those unused for longest; among the chosen users, or all where none are. */
  z.object({ goal: z.literal("free-units"), license: z.string(), units: z.number() }),
  /** The chosen users (all, where none are) keep what they can use; a direct license that a group gives as well is taken back. */
  z.object({ goal: z.literal("drop-overlap") }),
  /** This group no longer gives this license. */
  z.object({ goal: z.literal("group-without-license"), group: z.string(), license: z.string() }),
]);
export type Goal = z.infer<typeof Goal>;

/** One row that helps to reach a goal. */
export const ProposedRow = z.object({
  row: PlanRow,
  /** Why this row, a sentence. */
  why: z.string(),
  /** What it does not do, or does besides, a sentence each. */
  butNote: z.array(z.string()),
});
export type ProposedRow = z.infer<typeof ProposedRow>;

/** Another way to the same goal, with what it costs. */
export const Alternative = z.object({ name: z.string(), says: z.string(), rows: z.array(ProposedRow) });
export type Alternative = z.infer<typeof Alternative>;

/** The least destructive rows found for a goal, and whether the predicted end state reaches it. */
export const Proposal = z.object({
  goal: Goal,
  rows: z.array(ProposedRow),
  /** True only when the model predicts the goal for certain after all rows. */
  reached: z.boolean(),
  /** What keeps it from being reached, or from being certain, a sentence each; empty when reached. */
  unreached: z.array(z.string()),
  alternatives: z.array(Alternative),
  /** Units given back, by label: for certain, and at most. */
  freed: z.record(z.string(), z.object({ least: z.number(), most: z.number() })),
});
export type Proposal = z.infer<typeof Proposal>;
