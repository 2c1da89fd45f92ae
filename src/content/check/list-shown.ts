import type { ListAt } from "../../flows/needed-shape";
import type { Labels } from "../../portal/labels/labels";
import { until } from "../time";
import { isVisible, queryAll } from "../tree";
import { bodyOf, isFilled, rowsIn } from "./list-sights";

/** Milliseconds a list may take to come, and an empty one to stay empty. */
const coming = 8_000;
const emptiness = 1_500;

/** The list once its rows have come, or none will; null where there is no such list. */
export async function listShown(labels: Labels, list: ListAt): Promise<Element | null> {
  const body = await until(() => bodyOf(labels, list), coming);
  if (!body) return null;
  const began = performance.now();
  await until(() => {
    const loading = queryAll(body, '[aria-busy="true"], [role="progressbar"]:not([aria-valuenow])').some(isVisible);
    const filled = isFilled(body) || (rowsIn(body).length === 0 && performance.now() - began > emptiness);
    return !loading && filled ? true : null;
  }, coming);
  return bodyOf(labels, list) ?? body;
}
