import * as z from "zod/mini";
import { browser } from "../browser";
import { isOtherShape } from "../run/page-check";
import { Shape } from "../run/page-check-shape";
import type { CheckedRow } from "../run/plan";
import type { Reason } from "../run/reasons";
import { askTab } from "./ask-tab";
import { unfitFor } from "./page-check";

/** What pages looked like when they were checked for the run under way. They outlive this worker, as the run does. */
async function shapes(): Promise<Shape[]> {
  const { shapes: kept } = await browser.storage.session.get("shapes");
  const parsed = z.safeParse(z.array(Shape), kept);
  return parsed.success ? parsed.data : [];
}

/** A run begins, or is taken up again: only what is checked from now on counts. */
export const forgetShapes = (): Promise<void> => browser.storage.session.set({ shapes: [] });

/**
 * Why rows cannot go on in a tab whose page looks otherwise than where it was checked: the lines that are not green there. Null where it looks the
 * same, or where all is there still. A page that was not seen in this run is checked too, but what it has shown already is enough.
 */
export async function unfitByShape(tab: number, rows: () => readonly CheckedRow[]): Promise<Reason | null> {
  const answer = await askTab(tab, "background-content/shape", {});
  // A tab that is silent has its own reasons, which the step finds out.
  if ("silent" in answer) return null;
  const shape = answer.reply;
  const kept = await shapes();
  if (kept.some((other) => !isOtherShape(shape, other))) return null;
  const isNew = kept.every((other) => other.headings.join() !== shape.headings.join());
  const unfit = await unfitFor(tab, rows(), isNew ? "look" : "fresh");
  if (!unfit) await browser.storage.session.set({ shapes: [...kept, shape] });
  return unfit;
}
