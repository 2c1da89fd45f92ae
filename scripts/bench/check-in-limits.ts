import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import * as z from "zod/mini";

const CheckCost = z.object({ milliseconds: z.array(z.number()), memory: z.number() });
const door = fileURLToPath(new URL("../run.mjs", import.meta.url));

/** Megabytes of heap a plan and its prediction may need. */
export const HEAP = 300;

/**
 * What checking the plan costs in a process of its own that has no more heap than that; it is not the state of this one that is measured.
 * Rejects where the heap does not do.
 */
export async function checkInLimits(rows: number): Promise<z.infer<typeof CheckCost>> {
  const limits = [`--max-old-space-size=${HEAP}`];
  const { stdout } = await promisify(execFile)(process.execPath, [...limits, door, "bench", "--plan", String(rows)]);
  return z.parse(CheckCost, JSON.parse(stdout.trim().split("\n").at(-1) ?? ""));
}
