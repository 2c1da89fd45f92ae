import type { PageReading, PageVerdict } from "../messages";
import type { Labels } from "../portal/labels/labels";
import { isSignIn, isTenantPlace, type Place, placeOf } from "../portal/pages";
import { normalizeText } from "../rules/normalize";
import { findAll } from "./find";
import { namesOf } from "./names";
import { sectionBody, sectionHeaders } from "./section";
import { readTable } from "./table";
import { isVisible, queryAll, textsOf } from "./tree";
import { labelsOfPage, pageLanguage } from "./words";

let last: { readonly at: number; readonly address: string; readonly reading: PageReading } | null = null;
const lately = 250;

/** The same, at most a quarter of a second old: the steps of one row follow each other within less. */
export function recognizedLately(page: string): PageReading {
  const now = performance.now();
  if (last && isWritable(last.reading.verdict) && last.address === location.href && now - last.at < lately)
    return last.reading;
  const reading = recognize(page);
  last = { at: now, address: location.href, reading };
  return reading;
}

const isWritable = (verdict: PageVerdict): boolean => verdict === "ready" || verdict === "accounts";

interface Look {
  readonly verdict: PageVerdict;
  readonly missing: readonly string[];
}

/**
 * What this page is, by its address and its content, never by class names or ids. Only `ready` and `accounts` let anything be written.
 * Reads, changes nothing. `page` is the identity of this content script.
 */
export function recognize(page: string): PageReading {
  const place = placeOf(location.href);
  const { verdict, missing } = look(place);
  return {
    verdict,
    organization: place?.organization ?? "",
    portal: place?.portal ?? "",
    language: pageLanguage(),
    page,
    missing: [...missing],
  };
}

function look(place: Place | null): Look {
  const plain = (verdict: PageVerdict): Look => ({ verdict, missing: [] });
  if (isSignIn(location.href)) return plain("signed-out");
  if (!place) return plain("not-portal");
  if (asksForPassword()) return plain("signed-out");
  if (isBlank()) return plain("loading");
  if (hasNoSize()) return plain("not-shown");
  const labels = labelsOfPage();
  if (!labels) return plain("unknown-language");
  const heading = findAll(document, "heading", labels.heading.Licenses).length > 0;
  if (isTenantPlace(place)) return plain(heading ? "tenant-licenses" : "another-page");
  if (isMigrating(labels)) return plain("license-migration");
  if (isAccounts(labels)) return plain("accounts");
  const tabs = [labels.tab.Users, labels.tab["Robots & Services"]].map((names) => findAll(document, "tab", names));
  if (!heading || tabs.some((found) => found.length !== 1)) return another(heading, tabs);
  const [users] = tabs[0] ?? [];
  // On another tab nothing more can be told; the flow opens the Users tab first and looks again.
  if (users && !isSelected(users)) return plain("ready");
  return sections(labels);
}

/**
 * The organization's Accounts & Groups page, both generations: its heading and its three tabs, each once. The page of one account or one group
 * has other tabs, whatever that is called.
 */
function isAccounts(labels: Labels): boolean {
  if (findAll(document, "heading", labels.heading["Accounts & Groups"]).length === 0) return false;
  const tabs = [labels.tab["User accounts"], labels.tab.Groups, labels.tab["Robot accounts"]];
  if (tabs.some((names) => findAll(document, "tab", names).length !== 1)) return false;
  const foreign = [labels.tab.Members, labels.tab.Profile, labels.tab["Robots & Services"]];
  return foreign.every((names) => findAll(document, "tab", names).length === 0);
}

function another(heading: boolean, tabs: readonly Element[][]): Look {
  const missing = [
    ...(heading ? [] : ["Licenses"]),
    ...(tabs[0]?.length === 1 ? [] : ["Users"]),
    ...(tabs[1]?.length === 1 ? [] : ["Robots & Services"]),
  ];
  return { verdict: isLoading() ? "loading" : "another-page", missing };
}

function sections(labels: Labels): Look {
  const users = sectionHeaders(labels, "License Allocations to Users");
  const groups = sectionHeaders(labels, "License Allocations to Groups");
  if (users.length === 0 && groups.length === 0)
    return { verdict: isLoading() ? "loading" : "user-license-management-off", missing: [] };
  if (users.length !== 1) return { verdict: "another-page", missing: ["License Allocations to Users"] };
  return { verdict: mayEdit(labels) ? "ready" : "view-only", missing: [] };
}

/** No edit icon means no right. With the section collapsed nothing can be told yet, and nothing is claimed. */
function mayEdit(labels: Labels): boolean {
  const body = sectionBody(labels, "License Allocations to Users");
  const table = body && readTable(body, labels);
  if (!body || !table || table.busy || table.rows.length === 0) return true;
  if (findAll(body, "button", labels.button["Allocate Licenses"]).length > 0) return true;
  return table.rows.some(
    ({ element }) => findAll(element, "button", labels.icon["Edit license allocation"]).length > 0,
  );
}

/** UiPath's own migration writes licenses too. Its button alone only offers it; a message or a progress bar says it is at work. */
function isMigrating(labels: Labels): boolean {
  const names = labels.button["License Migration"].map(normalizeText);
  const says = (text: string): boolean => names.some((name) => normalizeText(text).includes(name));
  return queryAll(document, '[role="alert"], [role="status"], [role="progressbar"]').some(
    (element) => isVisible(element) && (textsOf(element).some(says) || namesOf(element).some(says)),
  );
}

const isSelected = (tab: Element): boolean => tab.getAttribute("aria-selected") === "true";

const asksForPassword = (): boolean => queryAll(document, 'input[type="password"]').some(isVisible);

/** The shell comes first and its content seconds later: a blank is never read as an empty list, nor as another page. */
function isBlank(): boolean {
  if (textsOf(document.body).join("").length < 20) return true;
  if (queryAll(document, '[role="tablist"]').length > 0) return false;
  return queryAll(document, 'main, [role="main"]').every((content) => textsOf(content).length === 0);
}

/** A page that was loaded in the background, as a tab is that was put away before, has no size until it is shown: nothing in it can be pressed. */
const hasNoSize = (): boolean => innerWidth === 0 || innerHeight === 0;

const isLoading = (): boolean =>
  document.body.classList.contains("has-skeletons") ||
  queryAll(document, '[aria-busy="true"], [role="progressbar"]:not([aria-valuenow])').some(isVisible);
