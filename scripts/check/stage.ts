import { type Counts, countLine } from "../../test/reporter";

export interface Result {
  readonly ok: boolean;
  /** Said when the stage ends: why it failed, or a figure worth knowing. */
  readonly said: string;
  /** Of a stage that runs tests. */
  readonly counts?: Counts;
}

export interface Stage {
  readonly name: string;
  readonly run: () => Promise<Result>;
}

/** Runs the stages in order, stops at the first that fails, and ends with the line that counts the tests of all of them. */
export async function runStages(stages: readonly Stage[], tell: (line: string) => void = console.log): Promise<number> {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, run } of stages) {
    const began = performance.now();
    const { ok, said, counts } = await attempt(run);
    if (said) tell(said);
    tell(`${ok ? "ok    " : "FAILED"}  ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    total.passed += counts?.passed ?? 0;
    total.skipped += counts?.skipped ?? 0;
    // A stage without tests that fails is one failure: the last line must never look like success.
    total.failed += Math.max(counts?.failed ?? 0, ok ? 0 : 1);
    if (!ok) break;
  }
  tell(countLine(total));
  return total.failed > 0 ? 1 : 0;
}

async function attempt(run: Stage["run"]): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    return { ok: false, said: error instanceof Error ? error.message : String(error) };
  }
}
