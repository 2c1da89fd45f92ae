import { sameLabel } from "../rules/normalize";
import { type Line, settled } from "./open-line";
import type { PlanRow } from "./plan";
import type { PlanContext } from "./plan-context";
import { type Reason, reason } from "./reasons";
import { groupOf } from "./subject";

/** What a plan writes for a rule that gives nothing. */
const nothing = "none";

/** A line about the rule of a group: exactly the licenses it names, one by one (PLAN-13). */
export function checkRuleLine(context: PlanContext, line: PlanRow): Line {
  if (line.user !== "") return settled(line, "refused", reason("user-not-used", line.procedure));
  if (line.group === "*") return settled(line, "refused", reason("one-group", line.procedure));
  const found = groupOf(context, line, "rule");
  if ("settled" in found) return found;
  const { group } = found;
  const refused = (why: Reason) => settled(line, "refused", why, { group });
  if (group.entry.rule === null) {
    const known = context.inventory.groupsComplete;
    return refused(known ? reason("no-rule", "", group.entry.name) : reason("rule-not-read", group.entry.name));
  }
  if (line.licenses.length === 0) return refused(reason("missing-licenses-of-rule"));
  if (line.licenses.includes("*")) return refused(reason("licenses-star", line.procedure));
  const none = line.licenses.filter((text) => text.toLowerCase() === nothing);
  if (none.length > 0 && none.length < line.licenses.length) return refused(reason("none-and-others"));
  const named = context.findLicenses(none.length > 0 ? [] : line.licenses);
  if ("problem" in named) return refused(named.problem);
  if (named.absent.length > 0) return refused(reason("license-not-in-plan", "", group.entry.name, named.absent));
  // What the rule has already is written as the rule has it.
  const { rule } = group.entry;
  const labels = named.labels.map((label) => rule.find((known) => sameLabel(known, label)) ?? label);
  return { about: "rule", line, procedure: "set-rule", group, labels };
}
