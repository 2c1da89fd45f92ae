import type { PageVerdict } from "../messages";
import { type Reason, reason } from "../run/reasons";

/** Why a page that was not recognized as ready is left alone. */
export function refusalOf(verdict: PageVerdict, missing: readonly string[] = []): Reason | null {
  switch (verdict) {
    case "ready":
      return null;
    case "tenant-licenses":
      return reason("tenant-page");
    case "loading":
      return reason("page-loading");
    case "another-page":
    case "not-portal":
      return reason("page-not-recognized", missing.length > 0 ? `not found: ${missing.join(", ")}` : "");
    default:
      return reason(verdict);
  }
}
