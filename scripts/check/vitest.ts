import type { Counts } from "../../test/reporter";
import { runTool } from "../run-tool";
import type { Result } from "./stage";

/** Runs the tests of these projects, showing vitest's own output; its last line is taken out and counted. */
export async function runTests(projects: readonly string[]): Promise<Result> {
  let counts: Counts | null = null;
  const { ok } = await runTool(
    ["vitest", "vitest"],
    ["run", ...projects.map((project) => `--project=${project}`)],
    (line) => {
      const read = readCountLine(line);
      if (read) counts = read;
      else console.log(line);
    },
  );
  return settle(counts, ok);
}

export function readCountLine(line: string): Counts | null {
  const [, passed, failed, skipped] = /^(\d+) passed, (\d+) failed, (\d+) skipped$/.exec(line) ?? [];
  return passed ? { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) } : null;
}

/** No line at all, or a failing exit after a good line (an error that came late), is a failure too. */
export function settle(counts: Counts | null, ok: boolean): Result {
  if (!counts)
    return { ok: false, said: "Vitest ended without a result.", counts: { passed: 0, failed: 1, skipped: 0 } };
  const failed = ok ? counts.failed : Math.max(counts.failed, 1);
  return { ok: failed === 0, said: "", counts: { ...counts, failed } };
}
