import { normalizeText, sameLabel } from "../rules/normalize";
import type { Group, Organization } from "../rules/organization";
import { valuesOf } from "../rules/table";
import type { Move } from "./move";

/** Whether a row of a plan, which tells a group by its name, would be about this group and no other. */
export function namer({ groups }: Organization): (move: Move) => boolean {
  const byName = new Map<string, Group[]>();
  const byId = new Map<string, Group>();
  for (const group of valuesOf(groups)) {
    const key = normalizeText(group.name);
    byName.set(key, [...(byName.get(key) ?? []), group]);
    byId.set(group.id, group);
  }
  return (move) => {
    if (!("group" in move)) return true;
    const group = byId.get(move.group);
    const alike = group && byName.get(normalizeText(group.name));
    if (group === undefined || alike === undefined || alike.length < 2) return true;
    return isTheLocalOne(group, alike, move.procedure === "remove-member");
  };
}

/** A name that two groups have means the local one, for its rule only where no other group of that name has one (PLAN-12). */
function isTheLocalOne(group: Group, alike: readonly Group[], asMember: boolean): boolean {
  const told = alike.every(({ kind }) => kind !== "unknown");
  const locals = alike.filter(({ kind }) => kind === "local");
  const rules = alike.filter(({ rule }) => rule !== null);
  return told && locals.length === 1 && locals[0]?.id === group.id && (asMember || rules.length < 2);
}

/** The one group of this name. */
export function groupNamed(organization: Organization, name: string): Group | { readonly problem: string } {
  const found = valuesOf(organization.groups).filter((group) => sameLabel(group.name, name));
  if (found.length === 0) return { problem: `No group called ${name} was read.` };
  const means = namer(organization);
  const meant = found.find(({ id }) => means({ procedure: "set-rule", group: id, licenses: [] }));
  return meant ?? { problem: `${found.length} groups are called ${name}. Do this by hand in the portal.` };
}

/** The license of this label, as the portal writes it. */
export function licenseNamed({ licenses }: Organization, label: string): string | { readonly problem: string } {
  const found = licenses.find((license) => sameLabel(license.label, label));
  return found?.label ?? { problem: `No license called ${label} was read in this organization.` };
}
