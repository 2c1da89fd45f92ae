import type { FoundGroup } from "./find-group";
import type { Among, Person } from "./find-user";
import { type Settled, settled } from "./open-line";
import type { PlanRow } from "./plan";
import type { PlanContext } from "./plan-context";

/** The user a line means; who is protected is skipped before anything else is looked at, also when nothing is known of him (PLAN-6). */
export function personOf(
  { guards, findUser }: PlanContext,
  line: PlanRow,
  among: Among,
): Settled | { readonly person: Person } {
  const spared = guards.user(line.user);
  if (spared !== null) return settled(line, "skipped", spared);
  const found = findUser(line.user, among);
  if ("problem" in found) return settled(line, "refused", found.problem);
  const sparedByName = guards.user(found.person.id);
  return sparedByName === null ? found : settled(line, "skipped", sparedByName, found);
}

/** The group a line means; a protected one is skipped in the same way (PLAN-15, PLAN-16). */
export function groupOf(
  { guards, findGroup }: PlanContext,
  line: PlanRow,
  wanted: "rule" | "members",
): Settled | { readonly group: FoundGroup } {
  const spared = guards.groupNamed(line.group);
  if (spared !== null) return settled(line, "skipped", spared);
  const found = findGroup.named(line.group, wanted);
  if ("problem" in found) return settled(line, "refused", found.problem);
  const sparedByKind = guards.group(found.group);
  return sparedByKind === null ? found : settled(line, "skipped", sparedByKind, found);
}
