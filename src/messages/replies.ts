import * as z from "zod/mini";
import { Reason } from "../run/reason";

export const nothing = z.object({});

/** Null where it was done, or why not. */
export const ok = z.object({ reason: z.nullable(Reason) });
