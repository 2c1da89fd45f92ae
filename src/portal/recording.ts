import * as z from "zod/mini";

/** An element of a recorded page: what it is, never what it says about anybody. Children are texts or elements, in order. */
export interface RecordedElement {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** Left, top, width and height in the window, in pixels, rounded to fours. None where it is not rendered. */
  readonly box?: readonly number[] | undefined;
  /** `none`: it and all in it are not rendered. `invisible`: it takes its place and is not seen. */
  readonly hidden?: "none" | "invisible" | undefined;
  /** It flows with the text around it. */
  readonly inline?: true | undefined;
  readonly shadow?: "open" | "closed" | undefined;
  readonly inside?: readonly RecordedNode[] | undefined;
  readonly children?: readonly RecordedNode[] | undefined;
  /** How many more children of the same kind there were. */
  readonly leftOut?: number | undefined;
}
type RecordedNode = RecordedElement | string;

/** Elements that run, load or style something are no part of a recording, and are refused in one that is loaded. */
const leftOutTags: readonly string[] = ["script", "style", "link", "meta", "base", "template", "noscript", "head"];

const RecordedElement: z.ZodMiniType<RecordedElement> = z.lazy(() => {
  const nodes = z.optional(z.array(z.union([z.string(), RecordedElement])));
  return z.strictObject({
    tag: z.string().check(
      z.regex(/^[a-z][a-z0-9-]{0,60}$/),
      z.refine((tag) => !leftOutTags.includes(tag)),
    ),
    attributes: z.optional(
      z.record(
        z.string().check(
          z.regex(/^[a-z][a-z0-9-]{0,60}$/),
          z.refine((name) => !/^on|^(style|src|srcdoc|action|formaction)$/.test(name)),
        ),
        z.string(),
      ),
    ),
    box: z.optional(z.array(z.number()).check(z.length(4))),
    hidden: z.optional(z.enum(["none", "invisible"])),
    inline: z.optional(z.literal(true)),
    shadow: z.optional(z.enum(["open", "closed"])),
    inside: nodes,
    children: nodes,
    leftOut: z.optional(z.number()),
  });
});

/** A page as it is recorded. `path` is the shape of its address, without query and hash. */
export const Recording = z.object({
  format: z.literal("license-sweep-page-1"),
  version: z.string(),
  host: z.string(),
  path: z.string().check(z.regex(/^\/[a-z0-9_/.-]*$/i)),
  language: z.string().check(z.regex(/^[a-z]{0,3}(-[a-z]{2,4})?$/i)),
  window: z.array(z.number()).check(z.length(2)),
  page: RecordedElement,
});
export type Recording = z.infer<typeof Recording>;
