import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** The recorder, beside what vite.config.ts builds: one script, put into a page when it is to be recorded, that ends with the recording. */
export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL(".", import.meta.url)),
  publicDir: false,
  build: {
    outDir: `dist/${mode}`,
    emptyOutDir: false,
    modulePreload: false,
    target: "es2022",
    rolldownOptions: {
      input: "src/content/record/recorder.ts",
      preserveEntrySignatures: "strict",
      output: {
        format: "iife",
        name: "recorder",
        exports: "named",
        entryFileNames: "recorder.js",
        footer: "recorder.page;",
      },
    },
  },
  logLevel: "warn",
}));
