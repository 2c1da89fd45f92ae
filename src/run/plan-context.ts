import type { GroupEntry, Inventory, LeaseRow, Member } from "../rules/model";
import type { Organization } from "../rules/organization";
import { organizationFrom, userId } from "../rules/organization-from";
import { groupFinder } from "./find-group";
import { licenseFinder } from "./find-licenses";
import { userFinder } from "./find-user";
import { type Guards, guardsOf, type Spared } from "./guards";

/** What the lines of one plan are checked against. */
export interface PlanContext {
  readonly inventory: Inventory;
  readonly organization: Organization;
  readonly findUser: ReturnType<typeof userFinder>;
  readonly findGroup: ReturnType<typeof groupFinder>;
  readonly findLicenses: ReturnType<typeof licenseFinder>;
  readonly guards: Guards;
  /** What a group's lists show for an e-mail; both may show it more than once. */
  readonly leasesOf: (entry: GroupEntry, id: string) => readonly LeaseRow[];
  readonly membersOf: (entry: GroupEntry, id: string) => readonly Member[];
  /** Whether two accounts share an e-mail. */
  readonly isShared: (id: string) => boolean;
}

/** Everything that is looked up while a plan is checked, each index made once and only when it is asked for. */
export function planContext(inventory: Inventory, spared: Spared): PlanContext {
  const organization = organizationFrom(inventory);
  let shared: Set<string> | null = null;
  return {
    inventory,
    organization,
    findUser: userFinder(inventory, organization),
    findGroup: groupFinder(inventory),
    findLicenses: licenseFinder(inventory),
    guards: guardsOf(spared, inventory, organization),
    leasesOf: byEmail(({ leases }) => leases),
    membersOf: byEmail(({ members }) => members?.filter(({ kind }) => kind === "user" || kind === "unknown") ?? null),
    isShared: (id) => {
      shared ??= repeated((inventory.accounts ?? []).map(({ email }) => userId(email)));
      return shared.has(id);
    },
  };
}

function byEmail<R extends { readonly email: string }>(
  rowsOf: (entry: GroupEntry) => readonly R[] | null,
): (entry: GroupEntry, id: string) => readonly R[] {
  const known = new Map<GroupEntry, Map<string, R[]>>();
  return (entry, id) => {
    const rows = known.get(entry) ?? indexed(rowsOf(entry) ?? []);
    known.set(entry, rows);
    return rows.get(id) ?? [];
  };
}

function indexed<R extends { readonly email: string }>(rows: readonly R[]): Map<string, R[]> {
  const index = new Map<string, R[]>();
  for (const row of rows) {
    const id = userId(row.email);
    const same = index.get(id);
    if (id === "") continue;
    if (same === undefined) index.set(id, [row]);
    else same.push(row);
  }
  return index;
}

function repeated(ids: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const id of ids) (seen.has(id) ? again : seen).add(id);
  return again;
}
