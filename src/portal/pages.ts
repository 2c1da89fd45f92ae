/** Where in the portal an address is. `organization` is the first segment of the path, compared as it is, never interpreted. */
export interface Place {
  readonly organization: string;
  /** Origin and organization, e.g. `https://cloud.uipath.com/acme`. */
  readonly portal: string;
  /** What follows `portal_`. */
  readonly rest: readonly string[];
}

/** The place an address names inside the portal, or null: documentation, Orchestrator and everything else on the same host is not it. */
export function placeOf(address: string): Place | null {
  const url = new URL(address);
  const [organization, application, ...rest] = url.pathname.split("/").filter((segment) => segment !== "");
  if (!organization || application !== "portal_") return null;
  return { organization, portal: `${url.origin}/${organization}`, rest };
}

/** An address to be kept: without query and hash, which may hold anything, what a sign-in hands over too. */
export function keptAddress(address: string): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Pages of a tenant carry its id or say so; the organization's pages do neither. */
export const isTenantPlace = ({ rest }: Place): boolean =>
  rest.some((segment) => guid.test(segment) || segment.toLowerCase() === "tenant");

/** Sign-in passes through pages of its own, inside and outside the portal's part of the host. */
export const isSignIn = (address: string): boolean =>
  new URL(address).pathname
    .split("/")
    .some((segment) => segment === "identity_" || /^(sign-?in|log-?in)/i.test(segment));
