import type { Organization } from "../rules/organization";
import { valuesOf } from "../rules/table";
import type { Move } from "./move";
import { namer } from "./named";

/** Why a change is never planned for a group: a row would not tell it from another (PLAN-12), or it makes administrators (PLAN-16). */
export function obstaclesIn(organization: Organization): (move: Move) => "shared-name" | "administrators" | null {
  const means = namer(organization);
  const administrators = new Set(
    valuesOf(organization.groups).flatMap((group) => (group.administrators ? [group.id] : [])),
  );
  return (move) => {
    if (!means(move)) return "shared-name";
    return "group" in move && administrators.has(move.group) ? "administrators" : null;
  };
}
