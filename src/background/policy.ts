import * as z from "zod/mini";
import { browser } from "../browser";
import { noPolicy, Policy } from "../run/policy";

/** The policy of the company whose browser this is; none where none is set. Null where there is one that cannot be understood. */
export async function readPolicy(): Promise<Policy | null> {
  // A browser that nobody manages has no such storage.
  const set = await browser.storage.managed.get().catch(() => ({}));
  if (Object.keys(set).length === 0) return noPolicy;
  const parsed = z.safeParse(Policy, set);
  return parsed.success ? parsed.data : null;
}
