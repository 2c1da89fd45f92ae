import type { Effect, Refusal } from "../rules/effect";
import { spellingAmong } from "../rules/licenses-from";
import type { Direct, LeaseRow, RuleState } from "../rules/model";
import type { Organization } from "../rules/organization";
import { at } from "../rules/table";
import type { FoundGroup } from "./find-group";
import type { Person } from "./find-user";
import type { Guards } from "./guards";
import type { CheckedRow } from "./plan";
import { reason } from "./reasons";
import { refusalSentences } from "./refusal-sentences";

/** The organization as the rows checked so far leave it: each row starts from there (PLAN-7). Changed in place while a plan is checked. */
export interface PlanWorld {
  organization: Organization;
  readonly direct: Map<string, Direct>;
  readonly rules: Map<string, RuleState>;
  readonly guards: Guards;
  /** Labels as the organization spells them. */
  readonly spelled: (labels: readonly string[]) => string[];
}

export function planWorld(organization: Organization, guards: Guards): PlanWorld {
  const spelling = spellingAmong(organization.licenses);
  return {
    organization,
    direct: new Map(),
    rules: new Map(),
    guards,
    spelled: (labels) => labels.map((label) => spelling(label) ?? label),
  };
}

/** ROLE-6: not known of any row, so it tells nothing of this one; and a release of what is gone already has met its goal. */
const untold: readonly Refusal[] = ["role-without-right", "management-off", "no-lease"];

const undone = (row: CheckedRow): CheckedRow => ({
  ...row,
  flow: null,
  predicted: null,
  freed: [],
  freedIsUpTo: false,
});

/**
 * A row that would be run, with what follows from it; the world moves on to what it leaves. It is refused or skipped where the rules or the
 * guards say so, and then leaves everything as it was.
 */
export function follow(world: PlanWorld, row: CheckedRow, effect: Effect): CheckedRow {
  if (effect.refusal !== null)
    return { ...undone(row), standing: "refused", reason: reason(effect.refusal, row.user, row.group, row.licenses) };
  const spared = world.guards.parts(effect.certain) ?? world.guards.parts(effect.unknown);
  if (spared !== null) return { ...undone(row), standing: "skipped", reason: spared };
  world.organization = effect.after;
  const may = effect.mayBeRefused
    .filter((refusal) => !untold.includes(refusal))
    .map((refusal) => `The portal may refuse this: ${refusalSentences[refusal](row.user, row.group, row.licenses)}`);
  return { ...row, consequences: [...new Set([...effect.consequences, ...may])] };
}

/** What a group's list shows for a user, less what earlier rows have ended; null where nothing is left. */
export function leaseLeft(
  { organization, spelled }: PlanWorld,
  { id }: FoundGroup,
  person: Person,
  lease: LeaseRow | null,
): string[] | null {
  const now = at(organization.users, person.id)?.leases.find(({ group }) => group === id);
  if (lease === null || now === undefined) return null;
  const left = new Set([...now.licenses, ...now.possible]);
  return lease.licenses.filter((label) => spelled([label]).some((spelling) => left.has(spelling)));
}

/** What a user has from groups, this one aside: it is not taken again when a later reading still shows it. */
export function elsewhere(
  { organization }: PlanWorld,
  { id }: Person,
  group: FoundGroup | null,
): Pick<CheckedRow, "elsewhere"> {
  const leases = at(organization.users, id)?.leases.filter((lease) => lease.group !== group?.id) ?? [];
  const labels = new Set(leases.flatMap(({ licenses, possible }) => [...licenses, ...possible]));
  return labels.size === 0 ? {} : { elsewhere: [...labels] };
}
