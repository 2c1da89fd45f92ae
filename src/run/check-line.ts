import { type Procedure, procedures } from "../flows/index";
import type { Inventory, UserRow } from "../rules/model";
import { normalizeText } from "../rules/normalize";
import { stateOf } from "../rules/state";
import { licenseFinder } from "./find-licenses";
import { emailKey, userFinder } from "./find-user";
import type { CheckedRow, PlanRow, Standing } from "./plan";
import { type Reason, reason } from "./reasons";

/** Procedures a plan may name that this version does not run. */
const later: readonly string[] = ["set-rule", "release", "remove-member", "allocate", "add-member"];

/** A line that is right by itself; what becomes of it depends on the user's other lines. */
export interface Open {
  readonly line: PlanRow;
  readonly procedure: Procedure;
  readonly user: UserRow;
  /** The user's own labels that the line is about. */
  readonly labels: readonly string[];
  /** What the line names and the user does not hold. */
  readonly notHeld: readonly string[];
}
export type Line = Open | { readonly settled: CheckedRow };

/** A checked row of a line for which nothing will be run. */
export function notRun(line: PlanRow, standing: Standing, why: Reason | null, user: UserRow | null): CheckedRow {
  return {
    row: line.row,
    procedure: line.procedure,
    user: user?.email ?? line.user,
    name: user?.name ?? "",
    group: line.group,
    licenses: line.licenses,
    note: line.note,
    standing,
    reason: why,
    flow: null,
    before: user === null ? null : stateOf(user.licenses),
    predicted: null,
    freed: [],
    freedIsUpTo: false,
  };
}

/** Checks one line by itself: what it asks for, whom it means and what of it the user holds. */
export function lineChecker(inventory: Inventory, protectedUsers: readonly string[]): (line: PlanRow) => Line {
  const findUser = userFinder(inventory);
  const findLicenses = licenseFinder(inventory);
  const untouchable = new Set(protectedUsers.map(emailKey).filter((email) => email !== ""));
  const admin = emailKey(inventory.admin);

  return (line) => {
    if (line.problem !== undefined) return settled(line, "refused", line.problem);
    const procedure = procedures.find((known) => known === line.procedure);
    if (procedure === undefined) return settled(line, "refused", notKnown(line.procedure));
    if (line.group !== "") return settled(line, "refused", reason("group-not-used", procedure));
    // PLAN-6: also when nothing is known of the user.
    const spared = spare(line.user);
    if (spared !== null) return settled(line, "skipped", spared);
    const found = findUser(line.user);
    if ("problem" in found) return settled(line, "refused", found.problem);
    const sparedByName = spare(found.user.email);
    if (sparedByName !== null) return settled(line, "skipped", sparedByName, found.user);
    return withLicenses(line, procedure, found.user);
  };

  function spare(email: string): Reason | null {
    const key = emailKey(email);
    if (untouchable.has(key)) return reason("protected-user", key);
    return admin !== "" && key === admin ? reason("own-account", key) : null;
  }

  function withLicenses(line: PlanRow, procedure: Procedure, user: UserRow): Line {
    if (line.licenses.length === 0 && procedure === "deallocate") {
      return settled(line, "refused", reason("missing-licenses"), user);
    }
    if (line.licenses.length === 0 || line.licenses.includes("*")) {
      return { line, procedure, user, labels: user.licenses, notHeld: [] };
    }
    const named = findLicenses(line.licenses);
    if ("problem" in named) return settled(line, "refused", named.problem, user);
    const wanted = new Set(named.labels.map(normalizeText));
    const labels = user.licenses.filter((label) => wanted.has(normalizeText(label)));
    const others = user.licenses.filter((label) => !labels.includes(label));
    if (procedure !== "deallocate" && others.length > 0) {
      return settled(line, "refused", reason("licenses-not-used", procedure, others), user);
    }
    const held = new Set(user.licenses.map(normalizeText));
    const notHeld = [...named.labels.filter((label) => !held.has(normalizeText(label))), ...named.absent];
    return { line, procedure, user, labels, notHeld };
  }
}

function settled(line: PlanRow, standing: "refused" | "skipped", why: Reason, user: UserRow | null = null): Line {
  return { settled: notRun(line, standing, why, user) };
}

function notKnown(procedure: string): Reason {
  if (later.includes(procedure)) return reason("not-yet-supported", procedure);
  return reason("unknown-procedure", procedure.slice(0, 60), [...procedures, ...later]);
}
