import type { Needed } from "../../flows/needed-shape";
import type { Place } from "../../flows/steps";
import type { Labels } from "../../portal/labels/labels";
import { placeOf } from "../../portal/pages";
import type { Sight } from "../../run/page-check-shape";
import { findAll } from "../find";
import { adminEntries, pageEntries } from "../menu-entries";
import { sectionHeaders } from "../section";
import { met, sightOf } from "./sight";
import { spellingsOf } from "./spellings";

const other = { licenses: "Accounts & Groups", accounts: "Licenses" } as const satisfies Record<Place, string>;

/** Looks for what stands on a page itself: its heading, tabs, sections, and the entries of the menu that lead to the other page. */
export function pageSights(labels: Labels, place: Place, needs: readonly Needed[]): Sight[] {
  return needs.map((need) => {
    const wanted = spellingsOf(labels, need);
    switch (need.kind) {
      case "menu":
        return menuSight(labels, place, need, wanted);
      case "heading":
        return sightOf(need, findAll(document, "heading", wanted), wanted, "heading", true);
      case "section":
        return sightOf(need, sectionsCalled(labels, need.label), wanted, "section");
      default:
        return sightOf(need, findAll(document, "tab", wanted), wanted, "tab");
    }
  });
}

function sectionsCalled(labels: Labels, label: string): Element[] {
  if (label === "License Allocations to Users" || label === "License Allocations to Groups")
    return sectionHeaders(labels, label);
  return [];
}

function menuSight(labels: Labels, place: Place, need: Needed, wanted: readonly string[]): Sight {
  const organization = placeOf(location.href)?.organization ?? "";
  const entries = pageEntries(labels, other[place], organization);
  if (need.label === other[place]) return sightOf(need, entries, wanted, "menu entry");
  if (need.label !== "Admin") return met(need, "This page is open already.");
  // Admin is opened only where the entry it leads to is not in sight.
  const admin = adminEntries(labels);
  if (admin.length === 1 || entries.length === 0) return sightOf(need, admin, wanted, "menu entry");
  return met(need, "Not needed: the entry it leads to is in sight.");
}
