import { addMember } from "../rules/add-member";
import { stateInWords } from "../rules/check";
import type { MemberState } from "../rules/model";
import { takeOut } from "../rules/remove-member";
import { type MemberLine, notRun } from "./open-line";
import type { CheckedRow } from "./plan";
import { elsewhere, follow, leaseLeft, type PlanWorld } from "./plan-world";
import { reason } from "./reasons";

/** A line about who is a member. Taking somebody out is done when the group's list of licenses no longer shows him either (MEM-11). */
export function checkMember(world: PlanWorld, open: MemberLine): CheckedRow {
  const { line, procedure, person, group, listed } = open;
  const left = leaseLeft(world, group, person, open.lease);
  const lease = left !== null && left.length > 0 ? left : null;
  const before: MemberState = { member: listed, lease };
  const row: CheckedRow = { ...notRun({ ...line, licenses: [] }, "ready", null, { person, group }), before };
  const adds = procedure === "add-member";
  if (adds === listed) {
    const why = reason("already-so", `${person.id} is ${stateInWords(before)} of ${group.entry.name}`);
    return { ...row, standing: "unchanged", reason: why, predicted: before };
  }
  if (adds) {
    const effect = addMember(world.organization, person.id, group.id);
    return follow(world, { ...row, flow: "add-member", predicted: { member: true, lease } }, effect);
  }
  return follow(
    world,
    {
      ...row,
      flow: "remove-member",
      predicted: { member: false, lease: null },
      freed: lease ?? [],
      freedIsUpTo: lease !== null,
      ...elsewhere(world, person, group),
    },
    takeOut(world.organization, person.id, group.id),
  );
}
