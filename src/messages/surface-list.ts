import * as z from "zod/mini";
import { flowNames } from "../flows/names";
import { Goal, Proposal } from "../goals/goal";
import { Learned, LearnedName, Lesson } from "../portal/labels/learned";
import { RecordedPage } from "../portal/recorded-page";
import { Inventory } from "../rules/model";
import { Drift } from "../run/drift-row";
import { JournalEvent } from "../run/journal";
import { CheckLine } from "../run/page-check-shape";
import { CheckedPlan, PlanRow } from "../run/plan";
import { Reason } from "../run/reason";
import { Report } from "../run/report-shape";
import { RunRow } from "../run/summary-shape";
import { PageReading } from "./page-shapes";
import { nothing, ok } from "./replies";
import { AppState, Settings } from "./surface-shapes";

/** What the extension's own pages ask, and what they are told. */
export const surfaceList = {
  "popup-background/state": { request: z.object({ tab: z.nullable(z.number()) }), reply: AppState },
  /** Reads the organization; `direct` leaves groups and accounts out, for plans that are about direct licenses only. */
  "popup-background/scan": { request: z.object({ tab: z.number(), only: z.optional(z.literal("direct")) }), reply: ok },
  "popup-background/inventory": { request: nothing, reply: z.object({ inventory: z.nullable(Inventory) }) },
  "popup-background/check-plan": {
    request: z.object({ rows: z.array(PlanRow), source: z.string(), organization: z.string() }),
    reply: z.object({ plan: z.nullable(CheckedPlan), reason: z.nullable(Reason) }),
  },
  /** The plan last checked, with its rows. */
  "popup-background/plan": { request: nothing, reply: z.object({ plan: z.nullable(CheckedPlan) }) },
  "popup-background/discard-plan": { request: nothing, reply: ok },
  "popup-background/start": {
    request: z.object({ tab: z.number(), digest: z.string(), word: z.string() }),
    reply: ok,
  },
  "popup-background/pause": { request: nothing, reply: ok },
  "popup-background/stop": { request: nothing, reply: ok },
  "popup-background/resume": { request: z.object({ tab: z.number() }), reply: ok },
  "popup-background/run-rows": { request: nothing, reply: z.object({ rows: z.array(RunRow) }) },
  "popup-background/report": { request: nothing, reply: z.object({ report: z.nullable(Report) }) },
  "popup-background/journal": { request: nothing, reply: z.object({ events: z.array(JournalEvent) }) },
  /** Makes a plan of the failed rows of the last run, checked against a fresh inventory. */
  "popup-background/retry-failed": {
    request: z.object({ tab: z.number() }),
    reply: z.object({ plan: z.nullable(CheckedPlan), reason: z.nullable(Reason) }),
  },
  /** What rows would reach a goal for these users, by the inventory kept; nothing is planned yet. */
  "popup-background/propose": {
    request: z.object({ goal: Goal, users: z.array(z.string()) }),
    reply: z.object({ proposal: z.nullable(Proposal), reason: z.nullable(Reason) }),
  },
  /** Makes a plan that restores what the last run changed, checked against a fresh inventory; `cannot`: what does not come back by it. */
  "popup-background/undo": {
    request: z.object({ tab: z.number() }),
    reply: z.object({ plan: z.nullable(CheckedPlan), cannot: z.array(z.string()), reason: z.nullable(Reason) }),
  },
  /** Reads the organization again and tells what is no longer as the last run left it. */
  "popup-background/drift": {
    request: z.object({ tab: z.number() }),
    reply: z.object({ drift: z.nullable(z.array(Drift)), readAt: z.string(), reason: z.nullable(Reason) }),
  },
  /** Records what a portal tab shows now, for the admin to look at and to save. Nothing is kept of it. */
  "popup-background/record-page": {
    request: z.object({ tab: z.number() }),
    reply: z.object({ page: z.nullable(RecordedPage), reason: z.nullable(Reason) }),
  },
  "popup-background/forget-everything": { request: z.object({}), reply: ok },
  /** Looks for everything these flows need; of all flows for an empty list. What came of it is told by the state. */
  "popup-background/check-page": {
    request: z.object({ tab: z.number(), flows: z.array(z.enum(flowNames)) }),
    reply: ok,
  },
  /** The same lines of a page as it stands: opens and presses nothing, and what is not in sight is not reached. Nothing is kept of it. */
  "popup-background/as-it-stands": {
    request: z.object({ tab: z.number(), flows: z.array(z.enum(flowNames)) }),
    reply: z.object({ page: z.nullable(PageReading), lines: z.array(CheckLine), reason: z.nullable(Reason) }),
  },
  /** Outlines a line's element, or its candidates, in the portal's page, and brings that to the front; an empty line: no more. */
  "popup-background/show-in-page": { request: z.object({ tab: z.number(), line: z.string() }), reply: ok },
  /** Lets the admin point at the element of a line; an empty line leaves that. */
  "popup-background/point-at": { request: z.object({ tab: z.number(), line: z.string() }), reply: ok },
  /** Learns what was pointed at, or that the spelling a line was found by is right, and checks again; or learns nothing. */
  "popup-background/answer-line": {
    request: z.object({ tab: z.number(), line: z.string(), answer: z.enum(["yes", "no"]) }),
    reply: ok,
  },
  "popup-background/settings": { request: Settings, reply: ok },

  /** What was learned about labels, on every host. */
  "popup-background/learned": { request: nothing, reply: z.object({ learned: z.array(Learned) }) },
  /** The admin vouches for a spelling of a label. Refused where it could make two labels out of one name. */
  "popup-background/learn": { request: Lesson, reply: ok },
  "popup-background/forget": { request: LearnedName, reply: ok },
  "popup-background/export-learned": { request: nothing, reply: z.object({ text: z.string() }) },
  /** `problems`: a sentence for each entry that was left out. */
  "popup-background/import-learned": {
    request: z.object({ text: z.string() }),
    reply: z.object({ added: z.number(), problems: z.array(z.string()), reason: z.nullable(Reason) }),
  },

  /** Pushed over the surface's port. */
  "background-popup/state": { request: AppState, reply: nothing },
} as const;
