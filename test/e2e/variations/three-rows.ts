import { expect } from "vitest";
import { storeBefore, tellReplica } from "../../../scripts/drive/replica-check";
import type { PlanRow } from "../../../src/run/plan";
import type { Knobs } from "../../portal/knobs";
import type { Portal } from "../../portal/server/portal";
import { everyProcedure, signInEverybody } from "../every-procedure";
import { ended, preview, resetStage, type Stage, unstarted } from "../stage";

const three = ["deallocate", "release", "remove-member"];

/** A row on each of the three lists: the first of everybody's rows that deallocates, releases, takes a member out. */
const rowsFor = (portal: Portal): Partial<PlanRow>[] =>
  three.flatMap((procedure) => everyProcedure(portal).find((row) => row.procedure === procedure) ?? []);

async function varied(stage: Stage, knobs: Partial<Knobs>): Promise<Partial<PlanRow>[]> {
  await resetStage(stage, { scenario: "small", knobs: { motion: false, ...knobs } });
  signInEverybody(stage.portal);
  return rowsFor(stage.portal);
}

/** What became of each row: its state, or why it was not carried out. */
export async function tried(stage: Stage, knobs: Partial<Knobs>): Promise<string[]> {
  const rows = await varied(stage, knobs);
  const before = storeBefore(stage.portal.store);
  const plan = await preview(stage, rows).catch((error: unknown) => String(error));
  if (typeof plan === "string") return [plan];
  expect(stage.portal.writes).toEqual([]);
  const unplanned = plan.rows.flatMap(({ procedure, reason }) => (reason ? [`${procedure}: ${reason.text}`] : []));
  if (unplanned.length === rows.length) return unplanned;
  const unbegun = await unstarted(stage, plan);
  if (unbegun) {
    expect(stage.portal.writes).toEqual([]);
    return [unbegun.text];
  }
  const report = await ended(stage);
  expect(tellReplica(stage.portal, before, report)).toBe(true);
  return report.rows.map(({ procedure, state, reason }) => `${procedure}: ${reason?.text ?? state}`);
}
