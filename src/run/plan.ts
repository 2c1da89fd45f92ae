import * as z from "zod/mini";
import { flowNames } from "../flows/names";
import { RowState } from "../rules/model";
import { Reason } from "./reason";

/** One line of a plan file, parsed but not yet checked against the organization. `row` is its line's number, the first data line is 1. */
export const PlanRow = z.object({
  row: z.number(),
  procedure: z.string(),
  user: z.string(),
  group: z.string(),
  licenses: z.array(z.string()),
  whenEmpty: z.enum(["", "block", "inherit"]),
  note: z.string(),
  /** What is wrong with the line itself. The row is kept, so that rows add up to lines, and ends `refused` with this reason. */
  problem: z.optional(Reason),
});
export type PlanRow = z.infer<typeof PlanRow>;

export const Standing = z.enum(["ready", "choice", "unchanged", "refused", "skipped"]);
export type Standing = z.infer<typeof Standing>;

/** A plan row after it was checked together with all others against an inventory. */
export const CheckedRow = z.object({
  row: z.number(),
  procedure: z.string(),
  user: z.string(),
  name: z.string(),
  group: z.string(),
  /** Labels as the portal shows them, `*` expanded. */
  licenses: z.array(z.string()),
  note: z.string(),
  /** `choice`: the last checkbox would go and the row does not say whether to block or to inherit. */
  standing: Standing,
  reason: z.nullable(Reason),
  /**
   * The flow that will be run; null unless `ready`. Differs from `procedure` where `when_empty` decided, or where the user has no row of
   * his own.
   */
  flow: z.nullable(z.enum(flowNames)),
  before: z.nullable(RowState),
  predicted: z.nullable(RowState),
  /** One license per label given back; may be taken again by inheritance where `freedIsUpTo`. */
  freed: z.array(z.string()),
  freedIsUpTo: z.boolean(),
  /** What follows, at the next log-in too, and what the row does not do: a sentence each. */
  consequences: z._default(z.array(z.string()), []),
  /** Of a row about what a user inherits: licenses the user had from other groups as well when the plan was checked. */
  elsewhere: z.optional(z.array(z.string())),
});
export type CheckedRow = z.infer<typeof CheckedRow>;

export const CheckedPlan = z.object({
  organization: z.string(),
  portal: z.string(),
  /** SHA-256 over the rows, the organization and the choices; an approval names it. */
  digest: z.string(),
  source: z.string(),
  checkedAt: z.string(),
  rows: z.array(CheckedRow),
  counts: z.record(Standing, z.number()),
  licensesFreed: z.record(z.string(), z.number()),
  /** Typed by the admin to approve; empty where a press is enough. */
  confirmWord: z.string(),
});
export type CheckedPlan = z.infer<typeof CheckedPlan>;
