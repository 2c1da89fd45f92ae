import type { Labels } from "../portal/labels/labels";
import { isTenantPlace, placeOf } from "../portal/pages";
import { normalizeText } from "../rules/normalize";
import { findRole } from "./find";
import { mayBeCalled, namesOf, ownTextOf, type Role } from "./names";
import { contains, isVisible, parentOf, queryAll, textNodesOf } from "./tree";

const ways: readonly Role[] = ["treeitem", "menuitem", "link", "button", "tab"];

/** The entries that open the administration. */
export const adminEntries = (labels: Labels): Element[] => called(labels.menu.Admin);

/**
 * The entries that stand for the organization itself. It is known by the name in the address, which has neither spaces nor punctuation;
 * where it goes by another name, the only entry that stands above the tenants is the organization's.
 */
export function organizationEntries(labels: Labels, organization: string): Element[] {
  const own = plain(organization);
  const named = entries().filter(
    (entry) => mayBeCalled(entry, [own]) && namesOf(entry).some((name) => plain(name) === own),
  );
  const list = named.length === 0 ? tenantsHeading(labels) : null;
  return list ? above(list) : innermost(named);
}

/**
 * The entries of a page of the organization. A tenant has pages of the same names, listed under the tenant: what stands below the word
 * "Tenants" is a tenant's, what stands inside another entry is that entry's, and on a tenant's own page everything that cannot be told is.
 */
export function pageEntries(labels: Labels, label: "Licenses" | "Accounts & Groups", organization: string): Element[] {
  const found = called(labels.menu[label]);
  if (found.length === 0) return found;
  const tenants = tenantsHeading(labels);
  const place = placeOf(location.href);
  const onTenant = !place || isTenantPlace(place);
  return found.filter((entry) => {
    const owner = ownerOf(entry);
    if (owner !== null) return plain(owner) === plain(organization);
    if (!tenants) return !onTenant;
    if (comesBefore(entry, tenants)) return true;
    // The page beside the menu: it shows what is chosen in the menu, which the address tells.
    return !onTenant && queryAll(document, pages).some((main) => contains(main, entry) && !contains(main, tenants));
  });
}

/** What is pressed of an entry: the part that shows its name. A branch of a tree holds its twigs too, and listens at its name only. */
export function partToPress(entry: Element): Element {
  return entry.getAttribute("role") === "treeitem" ? (ownTextOf(entry)?.parentElement ?? entry) : entry;
}

const entries = (): Element[] => ways.flatMap((role) => findRole(document, role));

function called(spellings: readonly string[]): Element[] {
  const wanted = spellings.map(normalizeText);
  const named = entries().filter(
    (entry) => mayBeCalled(entry, wanted) && namesOf(entry).some((name) => wanted.includes(name)),
  );
  return innermost(named);
}

/** A link around a button is one entry, not two. */
const innermost = (found: readonly Element[]): Element[] =>
  found.filter((entry) => !found.some((other) => other !== entry && contains(entry, other)));

const plain = (name: string): string => normalizeText(name).replace(/[^\p{L}\p{N}]/gu, "");

/** The name of the branch an entry hangs on; null where it stands in no tree. */
function ownerOf(entry: Element): string | null {
  for (let at = parentOf(entry); at; at = parentOf(at))
    if (at.getAttribute("role") === "treeitem") return ownTextOf(at)?.data.trim() ?? "";
  return null;
}

const pages = 'main, [role="main"]';

/** The word "Tenants" that stands above the tenants: the first in the menus, or the first at all. */
function tenantsHeading(labels: Labels): Element | null {
  const wanted = labels.menu.Tenants.map(normalizeText);
  const words = textNodesOf(document.body)
    .filter((text) => wanted.includes(normalizeText(text.data)))
    .flatMap(({ parentElement }) => parentElement ?? [])
    .filter(isVisible);
  const mains = queryAll(document, pages);
  return words.find((word) => !mains.some((main) => contains(main, word))) ?? words[0] ?? null;
}

/** The entries nearest above the word "Tenants", in the smallest surrounding that has any. */
function above(tenants: Element): Element[] {
  const all = entries().filter((entry) => comesBefore(entry, tenants));
  for (let at = parentOf(tenants); at; at = parentOf(at)) {
    const around = at;
    const inside = all.filter((entry) => contains(around, entry));
    if (inside.length > 0) return innermost(inside);
  }
  return [];
}

/** Whether one element ends before another begins, in the order in which the page shows them, shadow roots included. */
function comesBefore(one: Element, other: Element): boolean {
  const around = [...upFrom(other)];
  let under: Element = one;
  for (const at of upFrom(one)) {
    const place = around.indexOf(at);
    const beside = around[place - 1];
    if (place >= 0)
      return (
        at !== one &&
        beside !== undefined &&
        (under.compareDocumentPosition(beside) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      );
    under = at;
  }
  return false;
}

function* upFrom(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; at = parentOf(at)) yield at;
}
