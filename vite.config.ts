import { fileURLToPath } from "node:url";
import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import preact from "@preact/preset-vite";
import { defineConfig } from "vite";
import manifest from "./manifest.json" with { type: "json" };
import { firefoxManifest } from "./scripts/firefox-manifest.ts";

/** `vite build --mode chrome` or `--mode firefox`: one source, two unpacked extensions. */
export default defineConfig(({ mode }) => {
  const target = mode === "firefox" ? "firefox" : "chrome";
  return {
    root: fileURLToPath(new URL(".", import.meta.url)),
    plugins: [
      preact({ devToolsEnabled: false, prefreshEnabled: false }),
      crx({
        manifest: (target === "firefox" ? firefoxManifest(manifest) : manifest) as ManifestV3Export,
        browser: target,
      }),
    ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      modulePreload: false,
      sourcemap: false,
      minify: true,
      target: "es2022",
    },
    logLevel: "warn",
  };
});
