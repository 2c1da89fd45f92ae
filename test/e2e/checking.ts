import { expect } from "vitest";
import type { PageCheck } from "../../src/run/page-check-shape";
import type { Stage } from "./stage";

/** Checks the portal's page for all procedures, as the surface does. */
export async function check(stage: Stage): Promise<PageCheck> {
  const { reason } = await stage.surface.ask("popup-background/check-page", { tab: await stage.tab(), flows: [] });
  expect(reason).toBeNull();
  return await checkShown(stage);
}

/** The checklist as it is shown now. */
export async function checkShown(stage: Stage): Promise<PageCheck> {
  const { check: shown } = await stage.surface.ask("popup-background/state", { tab: null });
  if (!shown) throw new Error("no check");
  return shown;
}
