import { isSignIn, isTenantPlace, placeOf } from "./pages";

interface PageKind {
  readonly is: (address: string) => boolean;
  /** Addresses of such pages; none of them is of another kind. */
  readonly examples: readonly string[];
}

const segments = (address: string): string[] =>
  new URL(address).pathname.split("/").filter((segment) => segment !== "");
const id = "2f1c7a52-0b1e-4b6a-9a57-1c2d3e4f5a6b";

/** What an address alone says about a page. Only pages of the organization can be those that are worked in, and their content has the last word. */
export const pageKinds = {
  organization: {
    is: (address) => {
      const place = placeOf(address);
      return place !== null && !isTenantPlace(place) && !isSignIn(address);
    },
    examples: [
      "https://cloud.uipath.com/acme/portal_/home",
      "https://cloud.uipath.com/acme/portal_/admin/licenses",
      "https://cloud.uipath.com/acme/portal_/licensing?tab=users",
      "https://govcloud.uipath.us/agency/portal_/admin/external-apps/oauth",
      "https://automation.customer.example/acme/portal_/adminui/#/licenses",
    ],
  },
  tenant: {
    is: (address) => {
      const place = placeOf(address);
      return place !== null && isTenantPlace(place) && !isSignIn(address);
    },
    examples: [
      `https://cloud.uipath.com/acme/portal_/admin/${id}/licenses`,
      "https://cloud.uipath.com/acme/portal_/admin/tenant/Production/licenses",
    ],
  },
  "sign-in": {
    is: isSignIn,
    examples: [
      "https://cloud.uipath.com/identity_/web/login?returnUrl=%2Facme%2Fportal_%2Fadmin%2Flicenses",
      "https://cloud.uipath.com/acme/portal_/signinwithsso",
      "https://automation.customer.example/acme/identity_/web",
    ],
  },
  documentation: {
    is: (address) => segments(address)[1] === "docs_",
    examples: ["https://cloud.uipath.com/acme/docs_/automation-cloud/admin-guide/deallocating-licenses"],
  },
  product: {
    is: (address) => /^(?!portal_$|identity_$)[a-z]+_$/.test(segments(address)[2] ?? ""),
    examples: [
      "https://cloud.uipath.com/acme/DefaultTenant/orchestrator_/licenses",
      "https://cloud.uipath.com/acme/Production/insights_/",
    ],
  },
} as const satisfies Record<string, PageKind>;

/** Whether an address has the shape of the portal's, on whatever host: `/<organization>/portal_/…` by https. */
export const looksLikePortal = (address: string): boolean =>
  address.startsWith("https://") && (pageKinds.organization.is(address) || pageKinds.tenant.is(address));
