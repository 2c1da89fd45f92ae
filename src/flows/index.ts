import { block } from "./block";
import { deallocate } from "./deallocate";
import { inherit } from "./inherit";
import type { Flow } from "./steps";

export const procedures = ["deallocate", "block", "inherit"] as const;
export type Procedure = (typeof procedures)[number];

/** Every procedure that can be run, by the name the plan file uses. */
export const flows: Record<Procedure, Flow> = { deallocate, block, inherit };
