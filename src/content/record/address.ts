import { placeOf } from "../../portal/pages";
import { isControlWord, wordsIn } from "./known-words";

const publicHosts: readonly string[] = [
  "cloud.uipath.com",
  "staging.uipath.com",
  "alpha.uipath.com",
  "govcloud.uipath.us",
];
const noId = "00000000-0000-0000-0000-000000000000";

/** What is recorded of an address: a public host's name, and the known words of its path. Query and hash are not looked at. */
export function addressOf(address: string): {
  readonly host: string;
  readonly path: string;
  readonly organization: string;
} {
  const { hostname, pathname } = new URL(address);
  const [first = "", ...rest] = pathname.split("/").filter((segment) => segment !== "");
  const organization = placeOf(address)?.organization ?? first;
  const shape = rest.map((segment) => {
    if (segment === "portal_") return segment;
    if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(segment)) return noId;
    return wordsIn(segment).every(isControlWord) && /^[a-z-]+$/.test(segment) ? segment : "x";
  });
  return {
    host: publicHosts.includes(hostname) ? hostname : "another host",
    path: `/${["organization", ...shape].join("/")}`,
    organization,
  };
}
