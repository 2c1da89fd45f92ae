import { openerOf, stepsTo } from "../flows/needed";
import { keyOf, type ListAt, type Needed, type Spot } from "../flows/needed-shape";
import type { SpotLook } from "../run/page-check-shape";
import { lineName } from "../run/page-check-words";

/** What is said of everything behind an element that was looked for and is not there for certain; null where it is. `at`: in that list only. */
export function behind(looks: readonly SpotLook[], kind: Needed["kind"], label: string, at?: Spot): string | null {
  const sight = looks
    .filter(({ spot }) => !at || (spot.list === at.list && spot.panel === null))
    .flatMap(({ sights }) => sights)
    .find((one) => keyOf(one) === keyOf({ kind, label }) && (one.verdict === "missing" || one.verdict === "ambiguous"));
  return sight ? `It lies behind the ${lineName(sight)}.` : null;
}

/** Why a list cannot be gone into. */
export function wayBlocked(looks: readonly SpotLook[], list: ListAt): string | null {
  for (const step of stepsTo(list)) {
    if (step.verb !== "tab" && step.verb !== "expand") continue;
    const blocked = behind(looks, step.verb === "tab" ? "tab" : "section", step.label);
    if (blocked !== null) return blocked;
  }
  return null;
}

/** Why a panel cannot be opened from its list: a row, or what opens it there, is not known for certain. */
export function panelBlocked(looks: readonly SpotLook[], spot: Spot): string | null {
  const opener = openerOf(spot.panel ?? "");
  return (
    (opener && behind(looks, opener.kind, opener.label, spot)) ??
    behind(looks, "icon", "More actions", spot) ??
    behind(looks, "column", "Name", spot) ??
    (spot.place === "licenses" ? behind(looks, "column", "Licenses", spot) : null)
  );
}
