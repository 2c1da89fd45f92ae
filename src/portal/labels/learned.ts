import * as z from "zod/mini";

/** The kinds labels are grouped by. */
export const Kind = z.enum([
  "menu",
  "heading",
  "tab",
  "section",
  "icon",
  "panel",
  "option",
  "button",
  "field",
  "column",
  "cell",
  "kind",
  "count",
]);
export type Kind = z.infer<typeof Kind>;

/**
 * One spelling an admin vouched for, on one host in one language. `confirmed`: a spelling we only supposed; `taught`: one we did not know.
 * It widens the names we know and nothing else.
 */
export const Learned = z.object({
  host: z.string().check(z.regex(/^[a-z0-9.-]{1,253}(:\d{1,5})?$/)),
  /** The language of the book it belongs to, as the page's reading names it: "ja", "pt-br". */
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/)),
  kind: Kind,
  /** The label in English, as `labels/en.ts` has it. */
  label: z.string().check(z.minLength(1), z.maxLength(80)),
  spelling: z.string().check(z.minLength(1), z.maxLength(120)),
  how: z.enum(["confirmed", "taught"]),
  origin: z.enum(["own", "imported"]),
  /** ISO time. */
  when: z.string().check(z.maxLength(40)),
});
export type Learned = z.infer<typeof Learned>;

/** What one admin says of a spelling; who and when is added by whoever keeps it. */
export const Lesson = z.omit(Learned, { origin: true, when: true });
export type Lesson = z.infer<typeof Lesson>;

/** What names a learned spelling among all of them. */
export const LearnedName = z.omit(Lesson, { how: true });
export type LearnedName = z.infer<typeof LearnedName>;
