import type { FlowName } from "../flows/names";
import { allocate } from "../rules/allocate";
import { block, deallocate, inherit } from "../rules/change-direct";
import { directInWords } from "../rules/check";
import { predict } from "../rules/effects";
import type { UserState } from "../rules/model";
import { stateOf } from "../rules/state";
import { type DirectLine, notRun } from "./open-line";
import type { CheckedRow, PlanRow, Standing } from "./plan";
import { elsewhere, follow, type PlanWorld } from "./plan-world";
import { type Reason, reason } from "./reasons";

/**
 * A line about a user's own licenses, as it finds them after the rows before it. `labels`: what of the line is left; `whenEmpty`: the admin's
 * standing answer where the line gives none.
 */
export function checkDirect(
  world: PlanWorld,
  open: DirectLine,
  labels: readonly string[],
  whenEmpty: PlanRow["whenEmpty"],
): CheckedRow {
  const { line, procedure, person, leftOut } = open;
  const now = world.direct.get(person.id);
  const before = stateOf(now === undefined ? (person.row?.licenses ?? null) : now);
  const held = before.direct?.length ?? 0;
  const stays = (standing: Standing, why: Reason | null, predicted: UserState | null): CheckedRow => ({
    ...notRun({ ...line, licenses: [...labels] }, standing, why, { person }),
    before,
    predicted,
  });
  const unchanged = (why = reason("no-effect", directInWords(before.direct))) => stays("unchanged", why, before);
  const ready = (flow: FlowName): CheckedRow => {
    const given = procedure === "allocate" ? "license-held" : "license-not-held";
    const row = stays("ready", leftOut.length === 0 ? null : reason(given, leftOut), null);
    const had = flow === "inherit" ? elsewhere(world, person, null) : {};
    return run(world, { ...row, flow, ...had }, before, labels);
  };
  if (procedure === "inherit") return ready("inherit");
  if (procedure === "block" && before.direct === null) return ready("block-unlisted");
  if (procedure === "block") return held === 0 ? unchanged() : ready("block");
  if (procedure === "allocate" && labels.length === 0) return unchanged();
  if (procedure === "allocate") return ready(before.direct === null ? "allocate-unlisted" : "allocate");
  if (labels.length === 0) return leftOut.length > 0 ? unchanged(reason("license-not-held", leftOut)) : unchanged();
  if (labels.length < held) return ready("deallocate");
  // DIR-5: the last checkbox is never cleared without the admin's word on what that shall mean.
  const answer = line.whenEmpty || whenEmpty;
  return answer === "" ? stays("choice", reason("choice-needed"), null) : ready(answer);
}

function run(world: PlanWorld, row: CheckedRow, before: UserState, labels: readonly string[]): CheckedRow {
  const checked = follow(world, { ...row, ...directAfter(row.flow, before, labels) }, effectOf(world, row, labels));
  if (checked.standing === "ready" && checked.predicted !== null && "direct" in checked.predicted)
    world.direct.set(row.user, checked.predicted.direct);
  return checked;
}

function directAfter(
  flow: FlowName | null,
  before: UserState,
  labels: readonly string[],
): Pick<CheckedRow, "predicted" | "freed" | "freedIsUpTo"> {
  if (flow === "allocate" || flow === "allocate-unlisted")
    return { predicted: stateOf([...(before.direct ?? []), ...labels]), freed: [], freedIsUpTo: false };
  const taking = flow === "deallocate" || flow === "inherit" ? flow : "block";
  const { predicted, freed, freedIsUpTo } = predict(taking, before, labels);
  return { predicted, freed, freedIsUpTo };
}

function effectOf({ organization, spelled }: PlanWorld, { flow, user }: CheckedRow, labels: readonly string[]) {
  switch (flow) {
    case "deallocate":
      return deallocate(organization, user, spelled(labels));
    case "inherit":
      return inherit(organization, user);
    case "allocate":
    case "allocate-unlisted":
      return allocate(organization, user, spelled(labels));
    default:
      return block(organization, user);
  }
}
