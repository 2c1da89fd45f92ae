import { normalizeText } from "../rules/normalize";
import { at } from "../rules/table";
import type { FoundGroup } from "./find-group";
import type { Person } from "./find-user";
import { type Line, type Settled, settled } from "./open-line";
import type { PlanRow } from "./plan";
import type { PlanContext } from "./plan-context";
import { type Reason, reason } from "./reasons";
import { groupOf, personOf } from "./subject";

/** A line about what one user took from one group. A release takes all of it, so licenses are blank or what the list shows (REL-2). */
export function checkLeaseLine(context: PlanContext, line: PlanRow): Line {
  const who = personOf(context, line, "everybody");
  if ("settled" in who) return who;
  const { person } = who;
  const found = line.group === "*" ? theOnlyGroup(context, line, person) : groupOf(context, line, "rule");
  if ("settled" in found) return found;
  const { group } = found;
  const refused = (why: Reason): Settled => settled(line, "refused", why, { person, group });
  const { entry } = group;
  if (entry.leases === null) {
    // Without a rule there is no list to read.
    const none = entry.rule === null && context.inventory.groupsComplete;
    return refused(none ? reason("no-lease", person.id, entry.name) : reason("leases-not-read", entry.name));
  }
  const [lease = null, ...others] = context.leasesOf(entry, person.id);
  if (others.length > 0) return refused(reason("ambiguous-email", person.id));
  if (!namesAll(context, line, lease?.licenses ?? []))
    return refused(reason("release-takes-all", entry.name, lease?.licenses ?? []));
  return { about: "lease", line, procedure: "release", person, group, lease };
}

/** PLAN-14: `*` stands for the one group there is; of several each needs a line, so that lines and rows add up. */
function theOnlyGroup(
  { organization, findGroup, guards }: PlanContext,
  line: PlanRow,
  person: Person,
): Settled | { readonly group: FoundGroup } {
  const leases = at(organization.users, person.id)?.leases ?? [];
  const groups = leases.flatMap(({ group }) => findGroup.withId(group) ?? []);
  const [group, ...others] = groups;
  const refused = (why: Reason) => settled(line, "refused", why, { person });
  if (group === undefined)
    return refused(reason(findGroup.wereRead ? "no-lease-anywhere" : "groups-not-read", person.id));
  if (others.length > 0)
    return refused(
      reason(
        "group-star",
        groups.map(({ entry }) => entry.name),
      ),
    );
  const spared = guards.group(group);
  return spared === null ? { group } : settled(line, "skipped", spared, { person, group });
}

function namesAll({ findLicenses }: PlanContext, { licenses }: PlanRow, held: readonly string[]): boolean {
  if (licenses.length === 0 || licenses.includes("*")) return true;
  const named = findLicenses(licenses);
  if ("problem" in named || named.absent.length > 0) return false;
  const wanted = new Set(named.labels.map(normalizeText));
  return wanted.size === held.length && held.every((label) => wanted.has(normalizeText(label)));
}
