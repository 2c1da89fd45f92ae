import * as z from "zod/mini";

/** Every refusal and failure is a code and a sentence that says what happened and what to do. */
export const Reason = z.object({ code: z.string(), text: z.string() });
export type Reason = z.infer<typeof Reason>;
