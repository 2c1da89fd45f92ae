import type { PageReading } from "../messages";
import { type Reason, reason } from "../run/reasons";

/** Why a tab cannot be worked in for this organization, or null. `another-page` may be: the flow's first steps lead to the right one. */
export function readyReason(
  page: PageReading | Reason,
  wanted: { organization: string; portal: string },
): Reason | null {
  if ("code" in page) return page;
  if (page.verdict === "not-portal") return reason("tab-left");
  if (page.verdict === "loading") return reason("page-loading");
  if (page.verdict === "tenant-licenses") return reason("tenant-page");
  if (page.verdict === "another-page")
    return reason("page-not-recognized", page.missing.length > 0 ? `not found: ${page.missing.join(", ")}` : "");
  if (page.verdict !== "ready" && page.verdict !== "accounts") return reason(page.verdict);
  return page.portal === wanted.portal ? null : reason("wrong-organization", page.organization);
}
