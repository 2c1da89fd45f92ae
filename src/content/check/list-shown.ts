import type { ListAt } from "../../flows/needed-shape";
import type { Labels } from "../../portal/labels/labels";
import { until } from "../time";
import { isVisible, queryAll } from "../tree";
import { bodyOf, isFilled, rowsIn } from "./list-sights";

/** Milliseconds a list may take to come, and an empty one to stay empty: as long as a slow server may take, then not again. */
const coming = 8_000;
const emptiness = { unknown: 6_000, known: 1_500 };
const stayedEmpty = new WeakSet<Element>();

/** The list once its rows have come, or none will; null where there is no such list. */
export async function listShown(labels: Labels, list: ListAt): Promise<Element | null> {
  const body = await until(() => bodyOf(labels, list), coming);
  if (!body) return null;
  const began = performance.now();
  const patience = stayedEmpty.has(body) ? emptiness.known : emptiness.unknown;
  await until(() => {
    if (queryAll(body, '[aria-busy="true"], [role="progressbar"]:not([aria-valuenow])').some(isVisible)) return null;
    if (isFilled(body)) return true;
    if (rowsIn(body).length > 0 || performance.now() - began < patience) return null;
    stayedEmpty.add(body);
    return true;
  }, coming);
  return bodyOf(labels, list) ?? body;
}
