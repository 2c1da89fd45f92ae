import * as z from "zod/mini";
import { browser } from "../browser";
import { PageCheck } from "../run/page-check-shape";
import { changed } from "./surface";

let now: PageCheck | null = null;

/** The page check asked for last; it outlives this worker, not the browser. */
export async function checkNow(): Promise<PageCheck | null> {
  if (now) return now;
  const { check } = await browser.storage.session.get("check");
  const parsed = z.safeParse(PageCheck, check);
  // A check somebody was at work on when the worker died has no end of its own.
  if (parsed.success)
    now = { ...parsed.data, status: parsed.data.status === "checking" ? "failed" : parsed.data.status };
  return now;
}

export async function tellCheck(more: Partial<PageCheck> & Pick<PageCheck, "tab">): Promise<PageCheck> {
  now = { ...fresh, ...((await checkNow()) ?? {}), ...more };
  await browser.storage.session.set({ check: now });
  changed();
  return now;
}

const fresh: Omit<PageCheck, "tab"> = {
  status: "checking",
  flows: [],
  organization: "",
  host: "",
  language: "",
  at: "",
  part: "",
  lines: [],
  reason: null,
  line: "",
  pointed: null,
};

export function forgetCheck(): void {
  now = null;
}
