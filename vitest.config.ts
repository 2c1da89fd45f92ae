import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { CountReporter } from "./test/reporter.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
// The extension's own build is never loaded here: the pages under test are built by vite.config.ts beforehand.
const oxc = { jsx: { runtime: "automatic", importSource: "preact" } } as const;

const unit = ["test/unit/**/*.test.ts", "test/portal/**/*.test.ts"];
const dom = ["test/dom/**/*.test.{ts,tsx}"];
const e2e = ["test/e2e/**/*.test.ts"];
/** Every variation by itself, and every two together: half an hour in a browser, so they are run on demand (`npx vitest run --project variations`). */
const variations = ["test/e2e/variations/*.test.ts", "test/e2e/covering/*.test.ts"];

/** Milliseconds after which a test hangs; a busy machine may be slow. */
const testTimeout = 60_000;

const inBrowser = {
  environment: "node",
  globalSetup: ["test/e2e/before-all.ts"],
  // Two browsers at a time: they mostly wait for pages; more would slow each other on a small machine.
  fileParallelism: true,
  maxWorkers: 2,
  testTimeout: 300_000,
  hookTimeout: 120_000,
  sequence: { groupOrder: 1 },
};

export default defineConfig({
  root,
  test: {
    reporters: ["default", new CountReporter()],
    silent: "passed-only",
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
      { root, oxc, test: { name: "e2e", include: e2e, exclude: variations, ...inBrowser } },
      { root, oxc, test: { name: "variations", include: variations, ...inBrowser } },
    ],
  },
});
