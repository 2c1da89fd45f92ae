import { guardMembers } from "../rules/guard";
import { membershipsOf } from "../rules/membership";
import type { Member } from "../rules/model";
import { sameLabel } from "../rules/normalize";
import { at } from "../rules/table";
import type { FoundGroup } from "./find-group";
import type { Person } from "./find-user";
import { type Line, type MemberLine, type Settled, settled } from "./open-line";
import type { PlanRow } from "./plan";
import type { PlanContext } from "./plan-context";
import { type Reason, reason } from "./reasons";
import { groupOf, personOf } from "./subject";

type Procedure = MemberLine["procedure"];

/** A line about who is a member: of a local group whose members were read, and for users only (MEM-4, MEM-5, MEM-9). */
export function checkMemberLine(context: PlanContext, line: PlanRow, procedure: Procedure): Line {
  if (line.licenses.some((text) => text !== "*"))
    return settled(line, "refused", reason("licenses-without-use", procedure));
  const star = line.group === "*";
  if (star && procedure === "add-member") return settled(line, "refused", reason("one-group", procedure));
  const first = star ? null : groupOf(context, line, "members");
  if (first !== null && "settled" in first) return first;
  const notAUser = first === null ? null : otherMember(first.group, line.user);
  if (first !== null && notAUser !== null) return settled(line, "refused", notAUser, first);
  const who = personOf(context, line, "everybody");
  if ("settled" in who) return who;
  const { person } = who;
  const found = first ?? theOnlyGroup(context, line, person);
  if ("settled" in found) return found;
  const { group } = found;
  const why = unfit(context, procedure, group, person);
  return why === null
    ? { about: "member", line, procedure, person, group, ...membership(context, group, person) }
    : settled(line, "refused", why, { person, group });
}

function otherMember({ entry }: FoundGroup, text: string): Reason | null {
  const member = entry.members?.find(
    ({ kind, name }) => (kind === "robot" || kind === "group") && sameLabel(name, text),
  );
  if (member === undefined) return null;
  return reason(member.kind === "robot" ? "robot-member" : "nested-group", member.name, entry.name);
}

/** PLAN-14: `*` stands for the one local group that lists him. */
function theOnlyGroup(
  { organization, findGroup, guards }: PlanContext,
  line: PlanRow,
  person: Person,
): Settled | { readonly group: FoundGroup } {
  const listed = at(organization.users, person.id)?.groups ?? [];
  const groups = listed.flatMap((id) => findGroup.withId(id) ?? []).filter(({ entry }) => entry.kind === "local");
  const names = groups.map(({ entry }) => entry.name);
  const [group, ...others] = groups;
  const refused = (why: Reason) => settled(line, "refused", why, { person });
  if (group === undefined)
    return refused(reason(findGroup.wereRead ? "in-no-local-group" : "groups-not-read", person.id));
  if (others.length > 0) return refused(reason("group-star", names));
  const spared = guards.group(group);
  return spared === null ? { group } : settled(line, "skipped", spared, { person, group });
}

function unfit(
  { organization, inventory, leasesOf, membersOf, isShared }: PlanContext,
  procedure: Procedure,
  { id, entry }: FoundGroup,
  person: Person,
): Reason | null {
  const modeled = at(organization.groups, id);
  const guard = modeled === undefined ? null : guardMembers(organization, modeled);
  if (guard?.refusal) return reason(guard.refusal, person.id, entry.name);
  if (entry.members === null) return reason("members-not-read", entry.name);
  if (membersOf(entry, person.id).length > 1) return reason("ambiguous-email", person.id);
  if (procedure === "add-member") return isShared(person.id) ? reason("ambiguous-account", person.id) : null;
  const unread = entry.leases === null && (entry.rule !== null || !inventory.groupsComplete);
  if (unread) return reason("leases-not-read", entry.name);
  if (leasesOf(entry, person.id).length > 1) return reason("ambiguous-email", person.id);
  if (membersOf(entry, person.id).length > 0) return null;
  if (entry.members.some(isNameAlone)) return reason("member-by-name", person.id, entry.name);
  const user = at(organization.users, person.id);
  const { certain, possible } = user === undefined ? nowhere : membershipsOf(organization, user);
  if (certain.includes(id) || possible.includes(id)) return reason("member-through-group", person.id, entry.name);
  return leasesOf(entry, person.id).length > 0 ? reason("left-with-lease", person.id, entry.name) : null;
}

/** Whom the group shows without an e-mail could be anybody of that name: nobody is said to be one of them, or not. */
const isNameAlone = ({ kind, email }: Member): boolean => email === "" && (kind === "user" || kind === "unknown");

const nowhere = { certain: [], possible: [] };

function membership({ leasesOf, membersOf }: PlanContext, { entry }: FoundGroup, { id }: Person) {
  return { listed: membersOf(entry, id).length > 0, lease: leasesOf(entry, id)[0] ?? null };
}
