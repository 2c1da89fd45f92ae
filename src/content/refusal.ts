import type { Place } from "../flows/steps";
import type { PageVerdict } from "../messages";
import { type Reason, reason } from "../run/page-reasons";

/** Why a page is left alone that was not recognized as the one a step belongs on; null where it is that page. */
export function refusalOf(
  verdict: PageVerdict,
  missing: readonly string[] = [],
  place: Place = "licenses",
): Reason | null {
  return place === "licenses" ? fromLicenses(verdict, missing) : fromAccounts(verdict);
}

function fromLicenses(verdict: PageVerdict, missing: readonly string[]): Reason | null {
  switch (verdict) {
    case "ready":
      return null;
    case "accounts":
      return reason("page-not-recognized", "Accounts & Groups is open");
    case "tenant-licenses":
      return reason("tenant-page");
    case "loading":
      return reason("page-loading");
    case "not-portal":
      return reason("tab-left");
    case "another-page":
      return reason("page-not-recognized", missing.length > 0 ? `not found: ${missing.join(", ")}` : "");
    default:
      return reason(verdict);
  }
}

/** What the page says about licenses is of no concern there, except that a migration writes at the same time. */
function fromAccounts(verdict: PageVerdict): Reason | null {
  switch (verdict) {
    case "accounts":
      return null;
    case "loading":
      return reason("page-loading");
    case "not-portal":
      return reason("tab-left");
    case "signed-out":
    case "unknown-language":
    case "license-migration":
      return reason(verdict);
    default:
      return reason("accounts-not-recognized");
  }
}
