import type { Portal } from "../../test/portal/server/portal";
import type { BrowserChoice } from "../drive/launch";
import { oursOn } from "./ours";
import { plainScript } from "./plain-script";
import { tasksOf } from "./work";

export interface SideBySide {
  readonly users: number;
  readonly latency: number;
  /** Milliseconds of each round. */
  readonly ours: readonly number[];
  readonly script: readonly number[];
}

/** Both do the same work on the same replica, taking turns, each on a store put back to its start. */
export async function sideBySide(
  portal: Portal,
  choice: BrowserChoice,
  { users, latency, rounds }: { readonly users: number; readonly latency: number; readonly rounds: number },
  tell: (line: string) => void,
): Promise<SideBySide> {
  const ours: number[] = [];
  const script: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [times, work, side] of [
      [script, plainScript, "plain script"],
      [ours, oursOn, "extension"],
    ] as const) {
      portal.reset({ scenario: "medium", knobs: { latency } });
      const time = await work(portal.licensesUrl, choice, tasksOf(portal.store, users));
      times.push(time);
      tell(`${users} users at ${latency} ms, round ${round + 1} of ${rounds}, ${side}: ${(time / 1000).toFixed(1)} s`);
    }
  }
  return { users, latency, ours, script };
}

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return (low + high) / 2;
};
