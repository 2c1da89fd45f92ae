import * as z from "zod/mini";
import { flowNames } from "./flows/names";
import { Needed, NeededKind, Opener, Spot } from "./flows/needed-shape";
import { Place, Step } from "./flows/steps";
import { Goal, Proposal } from "./goals/goal";
import { Learned, LearnedName, Lesson } from "./portal/labels/learned";
import { RecordedPage } from "./portal/recorded-page";
import { Account, GroupLine, Inventory, LeaseRow, LicenseTotal, Member, RuleState, UserRow } from "./rules/model";
import { Drift } from "./run/drift-row";
import { CheckLine, PageCheck, Pointed, Shape, SpotLook } from "./run/page-check-shape";
import { CheckedPlan, PlanRow } from "./run/plan";
import { Reason } from "./run/reason";
import { Report } from "./run/report-shape";
import { RunRow, RunSummary } from "./run/summary-shape";

export { RunRow, RunSummary };

/** What a portal tab shows. Only `ready` (the Licenses page) and `accounts` (Accounts & Groups) let anything be written. */
export const PageVerdict = z.enum([
  "ready",
  "accounts",
  "view-only",
  "user-license-management-off",
  "license-migration",
  "unknown-language",
  "tenant-licenses",
  "another-page",
  "loading",
  "signed-out",
  "not-portal",
]);
export type PageVerdict = z.infer<typeof PageVerdict>;

export const PageReading = z.object({
  verdict: PageVerdict,
  organization: z.string(),
  portal: z.string(),
  language: z.string(),
  /** Identity of this content script instance; a reload makes a new one. */
  page: z.string(),
  /** What was looked for and not found, in the portal's words; empty when ready. */
  missing: z.array(z.string()),
});
export type PageReading = z.infer<typeof PageReading>;

export const Box = z.object({ label: z.string(), checked: z.boolean() });
export type Box = z.infer<typeof Box>;

/** One entry of a field of people, or of a list of them. `text` is what it shows; `email` is empty where it shows none. */
export const Person = z.object({ text: z.string(), email: z.string(), kind: Member.shape.kind });
export type Person = z.infer<typeof Person>;

/**
 * What the open panel showed when it had settled. `option` is the chosen radio's label, empty where there is none. `quotas`: what the number
 * fields between the boxes hold, by the label of their box, empty ones left out. `people`: the entries of its field of people.
 */
export const PanelReading = z.object({
  option: z.string(),
  boxes: z.array(Box),
  quotas: z.optional(z.record(z.string(), z.number())),
  people: z.optional(z.array(Person)),
});
export type PanelReading = z.infer<typeof PanelReading>;

/**
 * What became of a step. `done`: the goal holds. `again`: the page moved under us and nothing was written; a new attempt may work.
 * `refused`: unsafe or impossible; nothing was pressed by this step.
 */
export const Outcome = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("done"),
    pressed: z.boolean(),
    seen: z.string(),
    panel: z.nullable(PanelReading),
    row: z.nullable(UserRow),
  }),
  z.object({ kind: z.literal("again"), reason: Reason }),
  z.object({ kind: z.literal("refused"), reason: Reason }),
]);
export type Outcome = z.infer<typeof Outcome>;

/** A read of one user's row. `fresh`: the page is known to have asked its server after the read was asked for. */
export const Observation = z.object({
  found: z.enum(["row", "no-row", "several", "not-read"]),
  row: z.nullable(UserRow),
  fresh: z.boolean(),
  detail: z.string(),
});
export type Observation = z.infer<typeof Observation>;

/** One page of a list. `more`: there is a next page; `from`: number of its first row, `shown`: rows in all, where the page tells them. */
const partOf = <T>(row: z.ZodMiniType<T>) =>
  z.object({
    rows: z.array(row),
    shown: z.nullable(z.number()),
    from: z.nullable(z.number()),
    more: z.boolean(),
  });
export const GroupPart = partOf(GroupLine);
export type GroupPart = z.infer<typeof GroupPart>;
export const LeasePart = partOf(LeaseRow);
export type LeasePart = z.infer<typeof LeasePart>;
export const AccountPart = partOf(Account);
export type AccountPart = z.infer<typeof AccountPart>;

const readOf = <T>(part: z.ZodMiniType<T>) => z.object({ part: z.nullable(part), reason: z.nullable(Reason) });

export const ScanPart = z.object({
  rows: z.array(UserRow),
  shown: z.nullable(z.number()),
  from: z.nullable(z.number()),
  more: z.boolean(),
  totals: z.array(LicenseTotal),
  admin: z.string(),
});
export type ScanPart = z.infer<typeof ScanPart>;

export const Settings = z.object({
  /** E-mails never to be touched. */
  protectedUsers: z.array(z.string()),
  /** Names of groups whose rule and members are never to be touched. */
  protectedGroups: z._default(z.array(z.string()), []),
  /** Labels or codes of licenses never to be taken from anybody. */
  protectedLicenses: z._default(z.array(z.string()), []),
  /** Percent of driven rows that may be stale before the run stops itself. */
  maxStale: z._default(z.number(), 20),
  whenEmpty: z.enum(["", "block", "inherit"]),
  maxFailures: z.number(),
  lanes: z.number(),
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

const nothing = z.object({});
const ok = z.object({ reason: z.nullable(Reason) });

/** What was learned about labels on one host, and every element flows need. */
const Known = z.object({ learned: z.array(Learned), needed: z.array(Needed) });

/** What pages are asked and ask. Apart from the others, so that the content script does without the others' shapes. */
const pageList = {
  "background-content/page": { request: nothing, reply: PageReading },
  "background-content/run-step": {
    request: z.object({
      run: z.string(),
      row: z.number(),
      attempt: z.number(),
      /** The page of the portal the step belongs on. */
      place: Place,
      step: Step,
      /** For the committing step: what the panel must show at the moment of the press. */
      expected: z.nullable(PanelReading),
    }),
    reply: Outcome,
  },
  /** Did this page press for this attempt? `unknown`: the page was not asked to. */
  "background-content/pressed": {
    request: z.object({ run: z.string(), row: z.number(), attempt: z.number(), page: z.string() }),
    reply: z.object({ pressed: z.enum(["yes", "no", "unknown"]) }),
  },
  /** Reads one user's row of the list of direct allocations afresh. */
  "background-content/observe": { request: z.object({ user: z.string() }), reply: Observation },
  "background-content/scan": {
    request: z.object({ from: z.enum(["start", "next"]) }),
    reply: z.object({ part: z.nullable(ScanPart), reason: z.nullable(Reason) }),
  },
  /** Pages of the list of group allocations, of accounts and of the groups the accounts pages list. Their section or tab is open. */
  "background-content/read-groups": {
    request: z.object({ from: z.enum(["start", "next"]) }),
    reply: readOf(GroupPart),
  },
  "background-content/read-accounts": {
    request: z.object({ from: z.enum(["start", "next"]) }),
    reply: readOf(AccountPart),
  },
  "background-content/read-account-groups": {
    request: z.object({ from: z.enum(["start", "next"]) }),
    reply: readOf(GroupPart),
  },
  /**
   * Pages of a group's list of inherited licenses. `start` opens the panel anew (a fresh read), `next` turns the page, `here` reads the page
   * that is shown again.
   */
  "background-content/read-leases": {
    request: z.object({ group: z.string(), from: z.enum(["start", "next", "here"]) }),
    reply: readOf(LeasePart),
  },
  /** Opens the panel of a group's rule afresh, reads it, leaves it without saving. `no-row`: the list shows no such group. */
  "background-content/read-rule": {
    request: z.object({ group: z.string() }),
    reply: z.object({ found: z.enum(["rule", "no-row", "not-read"]), rule: z.nullable(RuleState), detail: z.string() }),
  },
  /** Opens a group's editor afresh, reads every member, leaves it without saving. `not-viewable`: the page offers no editor for this group. */
  /** `listed`: the list of groups was read whole a moment ago, so what it shows is not asked for again. */
  "background-content/read-members": {
    request: z.object({ group: z.string(), listed: z.boolean() }),
    reply: z.object({
      found: z.enum(["members", "not-viewable", "no-row", "not-read"]),
      members: z.array(Member),
      detail: z.string(),
    }),
  },
  /** What was learned about labels on the page's host, all of it, and what all flows need; sent whenever that changes. */
  "background-content/learned": { request: Known, reply: nothing },
  /** What of all that is needed is on the page as it stands. Opens and presses nothing. */
  "background-content/as-it-stands": {
    request: z.object({ needed: z.array(Needed) }),
    reply: z.object({ page: PageReading, looks: z.array(SpotLook) }),
  },
  /**
   * Looks at one spot of the page for what is needed there, changing nothing. A panel is opened to look, on a row that is none of `avoid` where
   * there is another, and left again unless it is to `stay`. `known`: only what this page has shown already; `look`: that, else a look; `fresh`:
   * a look in any case. `opener`: what opens the panel.
   */
  "background-content/look": {
    request: z.object({
      spot: Spot,
      needs: z.array(Needed),
      opener: z.nullable(Opener),
      prefer: z.array(z.string()),
      avoid: z.array(z.string()),
      how: z.enum(["known", "look", "fresh"]),
      stay: z.boolean(),
    }),
    reply: SpotLook,
  },
  /** What the page looks like from afar. */
  "background-content/shape": { request: nothing, reply: Shape },
  /** Outlines what was looked for last under this key, e.g. `button.Save`; nothing for an empty one. */
  "background-content/outline": { request: z.object({ line: z.string() }), reply: z.object({ count: z.number() }) },
  /** Lets the admin point at an element of the page; what was pointed at is told by `pointed`. Null ends it. */
  "background-content/point": {
    request: z.object({
      target: z.nullable(z.object({ kind: NeededKind, label: z.string(), spot: z.nullable(Spot) })),
    }),
    reply: ok,
  },
  "background-content/show": { request: z.object({ text: z.string() }), reply: nothing },

  /** The page's own timers are slow in a hidden tab; the worker's are not. Milliseconds, at most 1,000. */
  "content-background/wait": { request: z.object({ milliseconds: z.number() }), reply: nothing },
  /** The worker died while this page was being driven. The reply says whether a run still is at work. */
  "content-background/wake": { request: nothing, reply: z.object({ working: z.boolean() }) },
  /** What a page has to know of a host: it asks before it recognizes anything. */
  "content-background/learned": {
    request: z.object({ host: z.string() }),
    reply: Known,
  },
  /** What the admin pointed at in the page, or null where pointing was left. */
  "content-background/pointed": { request: z.object({ pointed: z.nullable(Pointed) }), reply: nothing },
} as const;

const list = {
  ...pageList,
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
  "popup-background/stop": { request: nothing, reply: ok },
  "popup-background/resume": { request: z.object({ tab: z.number() }), reply: ok },
  "popup-background/run-rows": { request: nothing, reply: z.object({ rows: z.array(RunRow) }) },
  "popup-background/report": { request: nothing, reply: z.object({ report: z.nullable(Report) }) },
  "popup-background/journal": { request: nothing, reply: z.object({ events: z.array(z.unknown()) }) },
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

export type MessageName = keyof typeof list;
export type Request<N extends MessageName> = z.infer<(typeof list)[N]["request"]>;
export type Reply<N extends MessageName> = z.infer<(typeof list)[N]["reply"]>;

type Messages = {
  readonly [N in MessageName]: { readonly request: z.ZodMiniType<Request<N>>; readonly reply: z.ZodMiniType<Reply<N>> };
};

/** Every message: who asks whom, what, and the reply. Parsed at both ends. */
export const messages: Messages = list;

/** Those that pages are asked and ask. */
export const pageMessages: Pick<Messages, keyof typeof pageList> = pageList;

/** The messages one side asks another, `"popup-background"` for instance. */
export type Between<Sides extends string> = Extract<MessageName, `${Sides}/${string}`>;

/** Who answers the messages of two sides: one function a message. */
export type Answers<Sides extends string> = {
  readonly [N in Between<Sides>]: (request: Request<N>) => Promise<Reply<N>> | Reply<N>;
};
