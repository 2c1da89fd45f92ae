import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { runStages, type Stage } from "../../../scripts/check/stage";
import { readCountLine, settle } from "../../../scripts/check/vitest";

const vitest = resolve("node_modules/vitest/vitest.mjs");
let folder = "";
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs vitest with our reporter over these files, in a folder from which vitest itself can be imported. */
function lastLine(files: Readonly<Record<string, string>>): string {
  const cache = resolve("node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, "counting-"));
  const config = `import { CountReporter } from "../../../test/reporter.ts";
    export default { test: { reporters: ["default", new CountReporter()], include: ["*.case.ts"], exclude: [] } };`;
  for (const [name, text] of Object.entries({ "vitest.config.ts": config, ...files })) {
    writeFileSync(join(folder, name), text);
  }
  const { stdout } = spawnSync(process.execPath, [vitest, "run", "--root", folder], { encoding: "utf8" });
  return stdout.trimEnd().split("\n").at(-1) ?? "";
}

const head = 'import { beforeAll, describe, expect, it } from "vitest";\n';

describe("the line that counts the tests", () => {
  it("counts what passed, failed and was skipped", () => {
    const text = `${head} it("a", () => {}); it("b", () => expect(1).toBe(2)); it.skip("c", () => {});`;
    expect(lastLine({ "one.case.ts": text })).toBe("1 passed, 1 failed, 1 skipped");
  });

  it("counts whatever kept a test from speaking as a failure: a throwing beforeAll, a syntax error, a late error", () => {
    expect(
      lastLine({
        "top.case.ts": `${head} beforeAll(() => { throw new Error("top"); }); it("a", () => {});`,
        "suite.case.ts": `${head} describe("s", () => { beforeAll(() => { throw new Error("s"); }); it("a", () => {}); });`,
        "syntax.case.ts": `${head} it("a", () => {`,
        "late.case.ts": `${head} it("a", () => { queueMicrotask(() => { throw new Error("late"); }); });`,
      }),
    ).toBe("1 passed, 4 failed, 2 skipped");
  });

  it("is read back, and nothing else is", () => {
    expect(readCountLine("3 passed, 0 failed, 1 skipped")).toEqual({ passed: 3, failed: 0, skipped: 1 });
    expect(readCountLine("Tests  3 passed (3)")).toBeNull();
  });

  it("is a failure where there is none, and where vitest failed after a good one", () => {
    expect(settle(null, true).counts?.failed).toBe(1);
    expect(settle({ passed: 3, failed: 0, skipped: 0 }, false)).toMatchObject({ ok: false, counts: { failed: 1 } });
    expect(settle({ passed: 3, failed: 0, skipped: 0 }, true).ok).toBe(true);
  });
});

describe("stages", () => {
  const said: string[] = [];
  const tell = (line: string): void => void said.push(line);
  const good = (name: string, passed: number): Stage => ({
    name,
    run: async () => ({ ok: true, said: "", counts: { passed, failed: 0, skipped: 0 } }),
  });

  it("add up to one last line", async () => {
    said.length = 0;
    expect(await runStages([good("one", 2), good("two", 3)], tell)).toBe(0);
    expect(said.at(-1)).toBe("5 passed, 0 failed, 0 skipped");
  });

  it("stop at the first that fails, name it, and never end in a line that looks like success", async () => {
    said.length = 0;
    const broken: Stage = { name: "types", run: async () => Promise.reject(new Error("tsc is missing")) };
    expect(await runStages([good("one", 2), broken, good("never", 9)], tell)).toBe(1);
    expect(said).toContain("tsc is missing");
    expect(said.some((line) => line.startsWith("FAILED  types"))).toBe(true);
    expect(said.at(-1)).toBe("2 passed, 1 failed, 0 skipped");
  });
});
