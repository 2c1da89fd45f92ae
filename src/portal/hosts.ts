/** A kind of portal, the hosts it is on as a match pattern, and addresses on such hosts. */
export interface PortalHost {
  readonly name: string;
  readonly pattern: string;
  readonly examples: readonly string[];
}

/** Hosts on which the portal is known to be. The manifest asks for these and no other. */
export const portalHosts: readonly PortalHost[] = [
  {
    name: "Automation Cloud",
    pattern: "https://cloud.uipath.com/*",
    examples: ["https://cloud.uipath.com/acme/portal_/home"],
  },
  {
    name: "Automation Cloud, staging",
    pattern: "https://staging.uipath.com/*",
    examples: ["https://staging.uipath.com/acme/portal_/"],
  },
  {
    name: "Automation Cloud, alpha",
    pattern: "https://alpha.uipath.com/*",
    examples: ["https://alpha.uipath.com/acme/portal_/"],
  },
  {
    name: "Public Sector",
    pattern: "https://govcloud.uipath.us/*",
    examples: ["https://govcloud.uipath.us/agency/portal_/home"],
  },
  {
    name: "Dedicated",
    pattern: "https://*.dedicated.uipath.com/*",
    examples: [
      "https://acme.dedicated.uipath.com/acme/portal_/home",
      "https://eu.acme.dedicated.uipath.com/acme/portal_/",
    ],
  },
];

/** Whether an address is on a host of one kind. */
export function isOnHost({ pattern }: PortalHost, address: string): boolean {
  const { protocol, hostname } = new URL(address);
  const host = pattern.slice("https://".length, -"/*".length);
  if (protocol !== "https:") return false;
  return host.startsWith("*.") ? hostname.endsWith(host.slice(1)) : hostname === host;
}

export const isKnownHost = (address: string): boolean => portalHosts.some((host) => isOnHost(host, address));

/** The match pattern of the one host an address is on, which is what a customer's own portal is asked permission for. */
export const patternOf = (address: string): string => `https://${new URL(address).hostname}/*`;

/** The hosts of a customer's own among match patterns that are permitted: one host each, never a wildcard, none of the known. */
export const ownHosts = (patterns: readonly string[]): string[] =>
  patterns.flatMap((pattern) => {
    const [, host] = /^https:\/\/([^*/]+)\/\*$/.exec(pattern) ?? [];
    return host && !isKnownHost(`https://${host}/`) ? [host] : [];
  });
