import * as z from "zod/mini";
import { PageCheck } from "../run/page-check-shape";
import { Reason } from "../run/reason";
import { RunSummary } from "../run/summary-shape";
import { PageReading } from "./page-shapes";

export const Settings = z.object({
  /** E-mails never to be touched. */
  protectedUsers: z.array(z.string()),
  /** Names of groups whose rule and members are never to be touched. */
  protectedGroups: z._default(z.array(z.string()), []),
  /** Labels or codes of licenses never to be taken from anybody. */
  protectedLicenses: z._default(z.array(z.string()), []),
  /** Percent of driven rows that may be stale before the run stops itself. */
  maxStale: z._default(z.number().check(z.minimum(0), z.maximum(100)), 20),
  whenEmpty: z.enum(["", "block", "inherit"]),
  /** 0: any number. */
  maxFailures: z.number().check(z.int(), z.minimum(0)),
  lanes: z.number().check(z.int(), z.minimum(1), z.maximum(8)),
  /** Whether runs and readings keep within the limits UiPath publishes for its pages. */
  withinLimits: z._default(z.boolean(), true),
});
export type Settings = z.infer<typeof Settings>;

export const PortalTab = z.object({
  tab: z.number(),
  title: z.string(),
  active: z.boolean(),
  reading: z.nullable(PageReading),
});
export type PortalTab = z.infer<typeof PortalTab>;

export const ScanSummary = z.object({
  status: z.enum(["none", "reading", "done", "failed"]),
  read: z.number(),
  shown: z.nullable(z.number()),
  reason: z.nullable(Reason),
  /** Without its users: ask for `inventory`. */
  readAt: z.string(),
  organization: z.string(),
  complete: z.boolean(),
  /** What is being read now, in words: "users", "members of Finance Automation"; empty when nothing is. */
  part: z._default(z.string(), ""),
  /** Groups read so far, and groups in all where that is known. */
  groupsRead: z._default(z.number(), 0),
  groups: z._default(z.nullable(z.number()), null),
});

/** Everything the surface needs at a glance; pushed on every change, at most four times a second. */
export const AppState = z.object({
  tabs: z.array(PortalTab),
  /** The portal tab the surface is about; null when none is open. */
  tab: z.nullable(z.number()),
  scan: ScanSummary,
  plan: z.nullable(z.object({ digest: z.string(), organization: z.string(), source: z.string(), rows: z.number() })),
  run: z.nullable(RunSummary),
  /** The page check asked for last; absent until one was. */
  check: z.optional(PageCheck),
  settings: Settings,
  /** What the company's policy says, a line each; none where there is no policy. */
  policy: z._default(z.array(z.string()), []),
  version: z.string(),
});
export type AppState = z.infer<typeof AppState>;
