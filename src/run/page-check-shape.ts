import * as z from "zod/mini";
import { flowNames } from "../flows/names";
import { Needed, NeededKind, Spot } from "../flows/needed-shape";
import { Reason } from "./reason";

/**
 * What came of looking for one element. `unconfirmed`: found by a spelling nobody has vouched for yet. `not-reached`: what it stands behind
 * was not found, or there was nothing to look at; it is neither found nor missing.
 */
export const LineVerdict = z.enum(["green", "ambiguous", "missing", "unconfirmed", "not-reached"]);
export type LineVerdict = z.infer<typeof LineVerdict>;

/** One element that was looked for in one place of the page. */
export const Sight = z.object({
  kind: NeededKind,
  label: z.string(),
  verdict: LineVerdict,
  /** Role of what was found, in words a page uses: "button", "tab". Empty where nothing was. */
  role: z.string(),
  /** Where its name came from: "its text", "aria-label"; empty where nothing was found. */
  from: z.string(),
  /** The spelling it was found by. */
  spelling: z.string(),
  /** What is said about it besides: why it was not reached, that nothing had to be looked for. */
  detail: z.string(),
  /** What the candidates are called where there is more than one, in the order in which they can be shown. */
  candidates: z.array(z.string()),
});
export type Sight = z.infer<typeof Sight>;

/** A look at one spot of a page. `reason`: why nothing could be looked at there. */
export const SpotLook = z.object({ spot: Spot, sights: z.array(Sight), reason: z.nullable(Reason) });
export type SpotLook = z.infer<typeof SpotLook>;

/** What a page looks like from afar: changed means that it has to be checked again. Texts are normalized. */
export const Shape = z.object({
  language: z.string(),
  headings: z.array(z.string()),
  tabs: z.array(z.string()),
  sections: z.array(z.string()),
  /** Column titles of the lists that are open. */
  columns: z.array(z.string()),
});
export type Shape = z.infer<typeof Shape>;

/** A line of the check: one element, what came of it, and where it decided. */
export const CheckLine = z.object({
  ...Needed.shape,
  ...Sight.shape,
  /** The spot the verdict comes from. */
  at: z.nullable(Spot),
});
export type CheckLine = z.infer<typeof CheckLine>;

/** What the admin pointed at for a line, and what would be learned from it; `refusal` where nothing can be. */
export const Pointed = z.object({
  kind: NeededKind,
  label: z.string(),
  spelling: z.string(),
  from: z.string(),
  role: z.string(),
  host: z.string(),
  language: z.string(),
  refusal: z.nullable(Reason),
});
export type Pointed = z.infer<typeof Pointed>;

/** The page check as the surface shows it. */
export const PageCheck = z.object({
  status: z.enum(["checking", "done", "failed", "pointing"]),
  tab: z.number(),
  /** What it was made for. */
  flows: z.array(z.enum(flowNames)),
  organization: z.string(),
  host: z.string(),
  language: z.string(),
  /** ISO time at which it ended; empty while it is under way. */
  at: z.string(),
  /** What is being looked at now, in words. */
  part: z.string(),
  lines: z.array(CheckLine),
  reason: z.nullable(Reason),
  /** The line that is being pointed at, by its key. */
  line: z.string(),
  pointed: z.nullable(Pointed),
});
export type PageCheck = z.infer<typeof PageCheck>;
