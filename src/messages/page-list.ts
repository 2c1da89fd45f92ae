import * as z from "zod/mini";
import { Needed, NeededKind, Opener, Spot } from "../flows/needed-shape";
import { Place, Step } from "../flows/steps";
import { Learned } from "../portal/labels/learned";
import { Member, RuleState } from "../rules/model";
import { Pointed, Shape, SpotLook } from "../run/page-check-shape";
import { Reason } from "../run/reason";
import {
  AccountPart,
  covered,
  GroupPart,
  LeasePart,
  Observation,
  Outcome,
  PageReading,
  PanelReading,
  ScanPart,
} from "./page-shapes";
import { nothing, ok } from "./replies";

const readOf = <T>(part: z.ZodMiniType<T>) => z.object({ part: z.nullable(part), reason: z.nullable(Reason) });

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
    reply: z.object({
      found: z.enum(["rule", "no-row", "not-read"]),
      rule: z.nullable(RuleState),
      detail: z.string(),
      covered,
    }),
  },
  /**
   * Opens a group's editor afresh, reads every member, leaves it without saving. `not-viewable`: the page offers no editor for this group.
   * `listed`: the list of groups was read whole a moment ago, so what it shows is not asked for again.
   */
  "background-content/read-members": {
    request: z.object({ group: z.string(), listed: z.boolean() }),
    reply: z.object({
      found: z.enum(["members", "not-viewable", "no-row", "not-read"]),
      members: z.array(Member),
      detail: z.string(),
      covered,
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
  /**
   * What the portal's server answered this page since a moment (milliseconds since 1970): calls turned away, calls that failed, when those were
   * answered that are counted there; and what the page says now.
   */
  "background-content/traffic": {
    request: z.object({ since: z.number() }),
    reply: z.object({
      throttled: z.number(),
      failing: z.number(),
      counted: z.array(z.number()),
      said: z.array(z.string()),
    }),
  },
  /** Drops whatever this page was asked to do. Once it answers nothing is at work in it. */
  "background-content/let-go": { request: nothing, reply: nothing },
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

type PageList = typeof pageList;

/** The same, to be parsed with. The content script imports these and none of the others' shapes. */
export const pageMessages: {
  readonly [N in keyof PageList]: {
    readonly request: z.ZodMiniType<z.infer<PageList[N]["request"]>>;
    readonly reply: z.ZodMiniType<z.infer<PageList[N]["reply"]>>;
  };
} = pageList;
