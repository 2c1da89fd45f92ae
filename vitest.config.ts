import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longest-first.ts";
import { CountReporter } from "./test/reporter.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
// The extension's own build is never loaded here: the pages under test are built by vite.config.ts beforehand.
const oxc = { jsx: { runtime: "automatic", importSource: "preact" } } as const;

const unit = ["test/unit/**/*.test.ts", "test/portal/**/*.test.ts"];
const dom = ["test/dom/**/*.test.{ts,tsx}"];
const e2e = ["test/e2e/**/*.test.ts"];
/** Every variation by itself: long, and every two together are tried anyway, so on demand (`npx vitest run --project variations`). */
const variations = ["test/e2e/variations/*.test.ts"];
/** The kill matrix and the pace of a hidden tab: long, and too new or too much a matter of time, so on demand (`npx vitest run --project kills`). */
const kills = ["test/e2e/kills/*.test.ts", "test/e2e/interruptions/out-of-sight.test.ts"];

/** A thousand people in one panel: minutes, so on demand (`npx vitest run --project large`). */
const large = ["test/e2e/procedures/remove-thousand.test.ts"];

/** Milliseconds after which a test hangs; a busy machine may be slow. */
const testTimeout = 60_000;

const inBrowser = {
  environment: "node",
  globalSetup: ["test/e2e/before-all.ts"],
  // Three browsers at a time, though a small machine has two cores: mostly they wait for pages.
  fileParallelism: true,
  maxWorkers: 3,
  testTimeout: 300_000,
  hookTimeout: 120_000,
  sequence: { groupOrder: 1 },
};

export default defineConfig({
  root,
  test: {
    reporters: ["default", new CountReporter()],
    silent: "passed-only",
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root,
        oxc,
        test: {
          name: "unit",
          environment: "node",
          include: unit,
          maxWorkers: 2,
          testTimeout,
          sequence: { groupOrder: 0 },
        },
      },
      {
        root,
        oxc,
        test: {
          name: "dom",
          environment: "happy-dom",
          include: dom,
          maxWorkers: 2,
          testTimeout,
          sequence: { groupOrder: 0 },
        },
      },
      { root, oxc, test: { name: "e2e", include: e2e, exclude: [...variations, ...kills, ...large], ...inBrowser } },
      { root, oxc, test: { name: "variations", include: variations, ...inBrowser } },
      { root, oxc, test: { name: "kills", include: kills, ...inBrowser } },
      { root, oxc, test: { name: "large", include: large, ...inBrowser } },
    ],
  },
});
