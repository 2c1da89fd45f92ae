import { runStages } from "../check/stage";
import { fastStages } from "../check/stages";

/** The fast half: no browser. */
export async function main(): Promise<number> {
  return runStages(fastStages);
}
