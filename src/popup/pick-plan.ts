import type { Procedure } from "../flows/names";
import type { GroupEntry } from "../rules/model";
import type { PlanRow } from "../run/plan";
import type { Person } from "./people";

export interface PickedAction {
  readonly procedure: Exclude<Procedure, "set-rule">;
  /** For `deallocate` and `allocate`: these labels; for the first `*` too. */
  readonly licenses: readonly string[];
  /** For `deallocate`. */
  readonly whenEmpty: PlanRow["whenEmpty"];
  /** For `release`, `remove-member`, `add-member`: a name; for the first `*` too. */
  readonly group: string;
}

/** Procedures that are about what a group gives. */
export const onGroups: ReadonlySet<PickedAction["procedure"]> = new Set(["release", "remove-member", "add-member"]);

/** E-mails of the users a group lists as its members. */
export const emailsIn = ({ members }: GroupEntry): ReadonlySet<string> =>
  new Set((members ?? []).filter(({ kind }) => kind !== "robot" && kind !== "group").map(({ email }) => email));

/** The chosen users a procedure is about, once for each group. */
function whoAndWhere(chosen: readonly Person[], { procedure, group }: PickedAction, groups: readonly GroupEntry[]) {
  if (procedure === "release") {
    return chosen.flatMap(({ email, leases }) => {
      const from = new Set(leases.map((lease) => lease.group.name));
      return [...from].filter((name) => group === "*" || name === group).map((name) => ({ user: email, group: name }));
    });
  }
  if (procedure === "remove-member") {
    const members = new Set(groups.filter(({ name }) => name === group).flatMap((entry) => [...emailsIn(entry)]));
    return chosen.filter(({ email }) => members.has(email)).map(({ email }) => ({ user: email, group }));
  }
  return chosen.map(({ email }) => ({ user: email, group: procedure === "add-member" ? group : "" }));
}

/** The plan rows of one action for some users: of those only who has what it takes away. */
export function planOf(
  chosen: readonly Person[],
  action: PickedAction,
  groups: readonly GroupEntry[],
): readonly PlanRow[] {
  const { procedure, licenses, whenEmpty } = action;
  const named = procedure === "deallocate" || procedure === "allocate";
  return whoAndWhere(chosen, action, groups).map((where, index) => ({
    row: index + 1,
    procedure,
    ...where,
    licenses: named ? [...licenses] : [],
    whenEmpty: procedure === "deallocate" ? whenEmpty : "",
    note: "",
  }));
}
