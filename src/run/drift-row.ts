import * as z from "zod/mini";
import { RowState } from "../rules/model";

/** One row of an ended run that a later reading no longer shows as the run left it. */
export const Drift = z.object({
  row: z.number(),
  procedure: z.string(),
  user: z.string(),
  group: z.string(),
  /** `back`: a license was taken again (a log-in does that); `changed`: anything else; `unknown`: the later reading does not tell. */
  kind: z.enum(["back", "changed", "unknown"]),
  left: RowState,
  now: z.nullable(RowState),
  /** The licenses that are held again. */
  licenses: z.array(z.string()),
  text: z.string(),
});
export type Drift = z.infer<typeof Drift>;
