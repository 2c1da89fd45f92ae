import * as z from "zod/mini";

/** Words of a control's name that are no known ones, so that the recording has a placeholder for them. `name`: the whole of it. */
export const UnknownWords = z.object({ placeholder: z.string(), words: z.string(), name: z.string() });
export type UnknownWords = z.infer<typeof UnknownWords>;

/** A recording as the text that is saved, and what may be put back into it by who looks at it. */
export const RecordedPage = z.object({ text: z.string(), unknown: z.array(UnknownWords) });
export type RecordedPage = z.infer<typeof RecordedPage>;
