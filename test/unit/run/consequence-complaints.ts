import { expect } from "vitest";
import { sameState } from "../../../src/rules/check";
import { checkPlan } from "../../../src/run/check-plan";
import type { CheckedRow, PlanRow } from "../../../src/run/plan";
import { directLabels, leaseLabels, ruleLabels, ruleQuotas } from "../../portal/store/counts.ts";
import type { Store } from "../../portal/store/model.ts";
import { inventoryOf } from "../goals/read-inventory.ts";
import { id } from "./consequence-cells.ts";
import { claimsOf } from "./consequence-sentences.ts";
import { placesOf, type Trial, usable, without } from "./consequence-trials.ts";

/** The row as it is checked against what the pages show, which is the same for all of the stores. */
export function checked(stores: readonly Store[], row: PlanRow): CheckedRow {
  const inventories = stores.map((store) => inventoryOf(store));
  const [inventory, ...others] = inventories;
  for (const other of others) expect(other, "no page tells these stores apart").toEqual(inventory);
  if (inventory === undefined) throw new RangeError("a store");
  const plan = checkPlan({
    rows: [row],
    inventory,
    settings: { protectedUsers: [], whenEmpty: "" },
    source: "plan.csv",
    checkedAt: "2026-11-02T09:00:00.000Z",
  });
  const [only] = plan.rows;
  if (only === undefined) throw new RangeError("a row");
  return only;
}

/** A row as short as it can be written. */
export const inWords = ({ procedure, group, licenses, whenEmpty }: PlanRow) =>
  [procedure, group, licenses.join("+"), whenEmpty].filter((word) => word !== "").join(" ");

/** What is said and not so, what is so and not said, and what was predicted otherwise. */
export function complaints(row: CheckedRow, trials: readonly Trial[]): string[] {
  const accepted = trials.filter(({ decision }) => decision.accepted);
  const told = row.consequences.map((sentence) => ({ sentence, claims: claimsOf(sentence) }));
  const found: string[] = [];
  for (const { sentence, claims } of told)
    for (const { said, holds } of claims) {
      const tried = sentence.startsWith("The portal may refuse") ? trials : accepted;
      if (said === "always" && !tried.every(holds)) found.push(`false: ${sentence}`);
      if (said === "perhaps" && tried.length > 0 && !tried.some(holds)) found.push(`never so: ${sentence}`);
    }
  const claims = told.flatMap((one) => one.claims);
  const gains = claims.flatMap((claim) => claim.gains ?? []);
  const losses = claims.flatMap((claim) => claim.losses ?? []);
  for (const { before, written, later, anyhow } of accepted) {
    const now = without(usable(written), usable(before));
    const then = without(without(usable(later), usable(written)), usable(anyhow));
    found.push(
      ...without([...now, ...then], [...gains, ...directOf(row), ...freedForOthers(row)]).map(
        (label) => `untold gain: ${label}`,
      ),
    );
    const ended = without(placesOf(before), placesOf(written));
    const endAnyhow = without(placesOf(before), placesOf(anyhow));
    const gone = [...ended, ...without(without(placesOf(written), placesOf(later)), endAnyhow)];
    found.push(...gone.filter((place) => !isTold(place, row, losses)).map((place) => `untold loss: ${place}`));
  }
  const foreseen = accepted.every(({ written }) => foretold(row, written));
  return [...new Set([...found, ...(foreseen ? [] : ["not as predicted"])])];
}

function foretold({ predicted, group }: CheckedRow, written: Store): boolean {
  if (predicted === null) return false;
  if ("direct" in predicted) return sameState(predicted, { ...predicted, direct: directLabels(written, id) });
  if ("rule" in predicted)
    return sameState(predicted, { rule: ruleLabels(written, group), quotas: ruleQuotas(written, group) });
  const lease = leaseLabels(written, group, id);
  if (!("member" in predicted)) return sameState(predicted, { ...predicted, lease });
  return sameState(predicted, { member: written.groups.get(group)?.members.has(id) === true, lease });
}

const directOf = ({ predicted }: CheckedRow): readonly string[] =>
  predicted !== null && "direct" in predicted ? (predicted.direct ?? []) : [];

/** Units that an edit of a rule frees "up to": whoever logs in may have them, and not only who lost them. */
const freedForOthers = ({ procedure, freed, freedIsUpTo }: CheckedRow): readonly string[] =>
  procedure === "set-rule" && freedIsUpTo ? freed : [];

function isTold(place: string, { freed, group, procedure }: CheckedRow, losses: readonly string[]): boolean {
  const [where = ""] = place.split(" ");
  const own = procedure === "set-rule" ? false : where === (group || "direct");
  if (own && freed.some((label) => place === `${where} ${label}`)) return true;
  return losses.some((told) => told === "*" || told === place || told === `${where} *`);
}
