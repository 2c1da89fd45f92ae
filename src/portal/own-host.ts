import { isKnownHost, patternOf } from "./hosts";
import { looksLikePortal } from "./page-kinds";

/** Why an address cannot be that of a portal on a customer's own host. */
export type BadAddress = "empty" | "no-address" | "not-https" | "known-host" | "another-page";

/** The one host a typed address names, with its match pattern; or why it cannot be asked for. */
export type OwnHost = { readonly host: string; readonly pattern: string } | { readonly bad: BadAddress };

/** Full names and addresses in numbers. A `*` is legal in an address, and would ask for every host below it. */
const oneHost = /^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/;

/** Reads what an admin typed or pasted: a page of the portal, or the host alone. */
export function readOwnHost(typed: string): OwnHost {
  const text = typed.trim();
  if (text === "") return { bad: "empty" };
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return { bad: "no-address" };
  const { protocol, hostname, username, password, pathname, search, hash, href } = new URL(address);
  if (protocol !== "https:") return { bad: "not-https" };
  if (!oneHost.test(hostname) || username !== "" || password !== "") return { bad: "no-address" };
  if (isKnownHost(href)) return { bad: "known-host" };
  const alone = pathname === "/" && search === "" && hash === "";
  if (!alone && !looksLikePortal(href)) return { bad: "another-page" };
  return { host: hostname, pattern: patternOf(href) };
}
