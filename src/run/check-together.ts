import type { Procedure } from "../flows/index";
import { directInWords } from "../rules/check";
import { predict } from "../rules/effects";
import type { UserState } from "../rules/model";
import { normalizeText } from "../rules/normalize";
import { stateOf } from "../rules/state";
import { notRun, type Open } from "./check-line";
import type { CheckedRow, PlanRow, Standing } from "./plan";
import { type Reason, reason } from "./reasons";

type WhenEmpty = PlanRow["whenEmpty"];

/**
 * Checks all lines of one user together, in plan order (PLAN-3, PLAN-4, PLAN-7): which repeat another, which fight, and what each finds
 * after those before it. `whenEmpty` is the admin's standing answer for lines that give none. Gives one checked row for each line.
 */
export function checkTogether(lines: readonly Open[], whenEmpty: WhenEmpty): CheckedRow[] {
  const start = stateOf(lines[0]?.user.licenses ?? null);
  // Nearly every user has one line.
  if (lines.length === 1) return lines.map((open) => checkAlone(open, start, open.line.whenEmpty || whenEmpty));
  if (fight(lines)) {
    const numbers = lines.map(({ line }) => line.row);
    return lines.map(({ line, user }) => {
      const others = numbers.filter((number) => number !== line.row);
      return notRun(line, "refused", reason("contradictory-rows", others), user);
    });
  }
  return inTurn(lines, start, whenEmpty);
}

function inTurn(lines: readonly Open[], start: UserState, whenEmpty: WhenEmpty): CheckedRow[] {
  const asked = new Map<string, number>();
  const taken = new Map<string, number>();
  let before = start;
  return lines.map((open) => {
    const { line, user } = open;
    const same = asked.get(request(open)) ?? earlierLine(open, taken);
    if (same !== undefined) return notRun(line, "refused", reason("duplicate-row", same), user);
    asked.set(request(open), line.row);
    const labels = open.labels.filter((label) => !taken.has(normalizeText(label)));
    for (const label of labels) taken.set(normalizeText(label), line.row);
    const row = checkAlone({ ...open, labels }, before, line.whenEmpty || whenEmpty);
    if (row.standing === "ready" && row.predicted !== null) before = row.predicted;
    return row;
  });
}

/** Different procedures for one user, or different answers to what shall be when nothing is left. */
function fight(lines: readonly Open[]): boolean {
  if (new Set(lines.map(({ procedure }) => procedure)).size > 1) return true;
  const answers = new Set(lines.map(({ line }) => line.whenEmpty).filter((answer) => answer !== ""));
  if (lines[0]?.procedure !== "deallocate" || answers.size < 2) return false;
  const cleared = new Set(lines.flatMap(({ labels }) => labels));
  return lines[0].user.licenses.every((label) => cleared.has(label));
}

/** What a line asks for, the same for lines that ask for the same. */
function request({ procedure, line }: Open): string {
  if (procedure !== "deallocate") return procedure;
  return JSON.stringify([procedure, line.licenses.includes("*") ? ["*"] : line.licenses.map(normalizeText).sort()]);
}

/** The earlier line that takes back all that this one would, where there is one. */
function earlierLine({ labels }: Open, taken: ReadonlyMap<string, number>): number | undefined {
  const first = labels[0];
  if (first === undefined || !labels.every((label) => taken.has(normalizeText(label)))) return undefined;
  return taken.get(normalizeText(first));
}

/** The line by itself, on a user whom the lines before it leave at `before`. */
function checkAlone(open: Open, before: UserState, whenEmpty: WhenEmpty): CheckedRow {
  const { line, procedure, user, labels, notHeld } = open;
  const stays = (standing: Standing, why: Reason | null, predicted: UserState | null): CheckedRow => ({
    ...notRun({ ...line, licenses: [...labels] }, standing, why, user),
    before,
    predicted,
  });
  const partly = notHeld.length === 0 ? null : reason("license-not-held", notHeld);
  const ready = (flow: Procedure): CheckedRow => {
    const { predicted, freed, freedIsUpTo } = predict(flow, before, labels);
    return { ...stays("ready", partly, predicted), flow, freed, freedIsUpTo };
  };
  const already = () => reason("no-effect", directInWords(before.direct));
  const held = before.direct?.length ?? 0;
  if (procedure === "inherit") return ready("inherit");
  if (procedure === "block") return held === 0 ? stays("unchanged", already(), before) : ready("block");
  if (labels.length === 0) return stays("unchanged", partly ?? already(), before);
  if (labels.length < held) return ready("deallocate");
  // DIR-5: the last checkbox is never cleared without the admin's word on what that shall mean.
  return whenEmpty === "" ? stays("choice", reason("choice-needed"), null) : ready(whenEmpty);
}
