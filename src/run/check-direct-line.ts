import { normalizeText } from "../rules/normalize";
import type { Person } from "./find-user";
import { type DirectLine, type Line, settled } from "./open-line";
import type { PlanRow } from "./plan";
import type { PlanContext } from "./plan-context";
import { reason } from "./reasons";
import { personOf } from "./subject";

type Procedure = DirectLine["procedure"];

/** A line about a user's own licenses. Blocking and allocating need no record, as long as it is certain whether there is one (DIR-16). */
export function checkDirectLine(context: PlanContext, line: PlanRow, procedure: Procedure): Line {
  if (line.group !== "") return settled(line, "refused", reason("group-not-used", procedure));
  const makesARecord = procedure === "block" || procedure === "allocate";
  const found = personOf(context, line, makesARecord ? "accounts" : "records");
  if ("settled" in found) return found;
  const { person } = found;
  // A new record is made for whom a search finds, which would find both.
  if (person.row === null && context.isShared(person.id))
    return settled(line, "refused", reason("ambiguous-account", person.id), { person });
  return procedure === "allocate" ? giving(context, line, person) : taking(context, line, procedure, person);
}

function taking(
  { findLicenses }: PlanContext,
  line: PlanRow,
  procedure: Exclude<Procedure, "allocate">,
  person: Person,
): Line {
  const held = person.row?.licenses ?? [];
  if (line.licenses.length === 0 && procedure === "deallocate") {
    return settled(line, "refused", reason("missing-licenses"), { person });
  }
  const open = (labels: readonly string[], leftOut: readonly string[]): DirectLine => ({
    about: "user",
    line,
    procedure,
    person,
    labels,
    leftOut,
  });
  if (line.licenses.length === 0 || line.licenses.includes("*")) return open(held, []);
  const named = findLicenses(line.licenses);
  if ("problem" in named) return settled(line, "refused", named.problem, { person });
  const wanted = new Set(named.labels.map(normalizeText));
  const labels = held.filter((label) => wanted.has(normalizeText(label)));
  const others = held.filter((label) => !labels.includes(label));
  if (procedure !== "deallocate" && others.length > 0) {
    return settled(line, "refused", reason("licenses-not-used", procedure, others), { person });
  }
  const present = new Set(held.map(normalizeText));
  return open(labels, [...named.labels.filter((label) => !present.has(normalizeText(label))), ...named.absent]);
}

/** PLAN-13: what is given is named license by license. */
function giving({ findLicenses }: PlanContext, line: PlanRow, person: Person): Line {
  const refused = (why: ReturnType<typeof reason>) => settled(line, "refused", why, { person });
  if (line.licenses.length === 0) return refused(reason("missing-licenses-to-give"));
  if (line.licenses.includes("*")) return refused(reason("licenses-star", "allocate"));
  const named = findLicenses(line.licenses);
  if ("problem" in named) return refused(named.problem);
  if (named.absent.length > 0) return refused(reason("license-not-in-plan", person.id, "", named.absent));
  const present = new Set((person.row?.licenses ?? []).map(normalizeText));
  const labels = named.labels.filter((label) => !present.has(normalizeText(label)));
  const leftOut = named.labels.filter((label) => present.has(normalizeText(label)));
  return { about: "user", line, procedure: "allocate", person, labels, leftOut };
}
