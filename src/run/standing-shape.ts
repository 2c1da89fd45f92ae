import * as z from "zod/mini";

/**
 * What came of looking for one thing on the page as it stands. `not-in-sight`: what it stands in is not on the page or not open, so nothing
 * can be said of it.
 */
export const Standing = z.object({
  /** "page", "list" or the name of a panel. */
  where: z.string(),
  kind: z.enum(["heading", "tab", "section", "field", "button", "column", "icon", "panel", "option"]),
  label: z.string(),
  verdict: z.enum(["recognized", "ambiguous", "missing", "not-in-sight"]),
  /** How many answer to it; of an icon, how many rows have it exactly once. */
  count: z.number(),
});
export type Standing = z.infer<typeof Standing>;
