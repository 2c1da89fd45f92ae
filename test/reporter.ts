import type { Reporter, SerializedError, TestCase, TestModule } from "vitest/node";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The line that continuous integration reads; nothing may follow it. */
export function countLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * Tells a failure when it happens, for a long run may be cut short, and ends with one plain line. Whatever kept a test from speaking
 * counts as a failure, and so does a run without a test.
 */
export class CountReporter implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const { state, errors } = test.result();
    if (state !== "failed") return;
    const place = `${test.module.relativeModuleId} > ${test.fullName}`;
    process.stdout.write(`FAILED  ${place}\n${errors.map(({ stack, message }) => stack ?? message).join("\n")}\n`);
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    process.stdout.write(`${countLine(count(modules, unhandled.length))}\n`);
  }
}

/** A module or suite that broke (syntax error, throwing `beforeAll`) is one failure: its tests are reported as skipped. */
function count(modules: readonly TestModule[], unhandled: number): Counts {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const suites = modules.flatMap((module) => [...module.children.allSuites()]);
  const broken = [...modules, ...suites].filter((part) => part.errors().length > 0).length;
  const states = tests.map((test) => test.result().state);
  const passed = states.filter((state) => state === "passed").length;
  const skipped = states.filter((state) => state === "skipped").length;
  const failed = states.length - passed - skipped + broken + unhandled;
  return { passed, failed: tests.length === 0 ? Math.max(failed, 1) : failed, skipped };
}
