import { setTimeout as wait } from "node:timers/promises";
import type { CheckedPlan, CheckedRow, PlanRow } from "../../src/run/plan";
import { everyProcedure, signInEverybody } from "../../test/e2e/every-procedure";
import { MortalStage } from "../../test/e2e/mortal-stage";
import { planRows, preview, resetStage, settings } from "../../test/e2e/stage";
import type { Store } from "../../test/portal/store/model";
import { storeBefore } from "../drive/replica-check";
import { type StruckRun, struckRun } from "./struck-run";

/** A member who leaves keeps the license here, so that the row is two writes. */
const setting = { scenario: "small", knobs: { motion: false, latency: 20, "lease-on-removal": "stays" } } as const;

/** A browser in which runs of the same rows can be repeated, and what becomes of them where nothing interrupts. */
export interface Prepared {
  readonly stage: MortalStage;
  readonly rows: readonly Partial<PlanRow>[];
  /** The same rows as they were checked. */
  readonly checked: readonly CheckedRow[];
  readonly undisturbed: Undisturbed;
}

export interface Undisturbed extends StruckRun {
  readonly store: Store;
}

/** Opens a browser, reads the organization once, and carries out one row of each flow of these procedures; of all where none is named. */
export async function prepare(procedures: readonly string[]): Promise<Prepared> {
  const stage = await MortalStage.open(setting);
  await settings(stage, {});
  await putBack(stage);
  const every = everyProcedure(stage.portal);
  const { rows: found } = await preview(stage, every);
  const rows = every.filter((_, at) => isChosen(found, at, procedures));
  const plan = await planAgain(stage, rows);
  const ran = await struckRun(stage, plan, []);
  return { stage, rows, checked: plan.rows, undisturbed: { ...ran, store: storeBefore(stage.portal.store) } };
}

/** The first row of its flow, of a procedure that is asked for; where it was decided what an empty allocation means, another row stands for that. */
function isChosen(found: readonly CheckedRow[], at: number, procedures: readonly string[]): boolean {
  const row = found[at];
  if (!row || !isOwnFlow(row) || found.findIndex((one) => isOwnFlow(one) && one.flow === row.flow) !== at) return false;
  return procedures.length === 0 || procedures.includes(row.procedure);
}

const isOwnFlow = ({ procedure, flow }: CheckedRow): boolean => flow === procedure || flow === `${procedure}-unlisted`;

/** The store as it was in the beginning, and the page loaded anew and recognized. */
export async function putBack(stage: MortalStage): Promise<void> {
  await resetStage(stage, setting);
  signInEverybody(stage.portal);
  while (!(await isReady(stage))) await wait(100);
}

async function isReady({ surface }: MortalStage): Promise<boolean> {
  const { tabs, tab } = await surface.ask("popup-background/state", { tab: null });
  return tabs.find((one) => one.tab === tab)?.reading?.verdict === "ready";
}

/** The same rows as a plan to approve; the organization is as it was read. */
export async function planAgain(stage: MortalStage, rows: readonly Partial<PlanRow>[]): Promise<CheckedPlan> {
  const file = { rows: planRows(rows), source: "kill matrix", organization: "acme" };
  const { plan, reason } = await stage.surface.ask("popup-background/check-plan", file);
  if (!plan) throw new Error(reason?.text);
  return plan;
}
