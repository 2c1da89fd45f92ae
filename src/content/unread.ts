import type { Reason } from "../run/page-reasons";

/** What a reply says of a reading that came to nothing: why, and whether something has to be closed first. */
export const whyUnread = (why: Reason | string): { readonly detail: string; readonly covered?: boolean } =>
  typeof why === "string" ? { detail: why } : { detail: why.text, covered: why.code === "covered" };
