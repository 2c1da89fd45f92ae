import { openStage, type Stage, settings } from "../../test/e2e/stage";
import { carryOutCombination, type Result } from "./carry-out";
import type { Combination } from "./pairs";
import { setting } from "./short-plan";

/** Carries out one combination after another in one browser. One that breaks it does not end the others: they get a new one. */
export class Runner {
  #stage: Stage | null = null;

  async carryOut(combination: Combination): Promise<Result> {
    this.#stage ??= await newStage();
    const result = await carryOutCombination(this.#stage, combination);
    if (result.broken) this.#stage = null;
    return result;
  }

  async close(): Promise<void> {
    await this.#stage?.close();
    this.#stage = null;
  }
}

async function newStage(): Promise<Stage> {
  const stage = await openStage(setting);
  await settings(stage, {});
  return stage;
}
