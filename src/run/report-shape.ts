import * as z from "zod/mini";
import { RowState } from "../rules/model";
import { FinalState } from "./journal";
import { Reason } from "./reason";

export const ReportRow = z.object({
  row: z.number(),
  procedure: z.string(),
  user: z.string(),
  group: z.string(),
  licenses: z.array(z.string()),
  state: FinalState,
  reason: z.nullable(Reason),
  before: z.nullable(RowState),
  predicted: z.nullable(RowState),
  observed: z.nullable(RowState),
  attempts: z.number(),
  startedAt: z.string(),
  endedAt: z.string(),
  note: z.string(),
});
export type ReportRow = z.infer<typeof ReportRow>;

/** The report of one run; the shape scripts rely on. */
export const Report = z.object({
  formatVersion: z.literal(1),
  run: z.object({
    id: z.string(),
    organization: z.string(),
    portal: z.string(),
    startedAt: z.string(),
    endedAt: z.string(),
    version: z.string(),
    planDigest: z.string(),
  }),
  summary: z.object({
    rows: z.number(),
    verified: z.number(),
    unchanged: z.number(),
    refused: z.number(),
    skipped: z.number(),
    failed: z.number(),
    unknown: z.number(),
    licensesFreed: z.record(z.string(), z.number()),
  }),
  rows: z.array(ReportRow),
});
export type Report = z.infer<typeof Report>;
