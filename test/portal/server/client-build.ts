import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { entries, type Skin } from "../skins.ts";

const portalFolder = fileURLToPath(new URL("..", import.meta.url));
const projectFolder = fileURLToPath(new URL("../../..", import.meta.url));
const cacheFolder = join(projectFolder, "node_modules", ".cache", "license-sweep-portal");

export interface ClientScript {
  readonly name: string;
  readonly text: Buffer;
}

/** The scripts of the skins, each built when a page first needs it. */
export class Clients {
  readonly #scripts = new Map<string, Promise<ClientScript>>();

  of(skin: Skin): Promise<ClientScript> {
    const entry = entries[skin];
    const script = this.#scripts.get(entry) ?? buildClient(entry);
    this.#scripts.set(entry, script);
    return script;
  }

  /** The script that was built under a name. */
  async named(name: string): Promise<ClientScript | undefined> {
    return (await Promise.all(this.#scripts.values())).find((script) => script.name === name);
  }
}

/** Built once per state of the sources; each process builds aside and moves the whole folder in place. */
async function buildClient(entry: string): Promise<ClientScript> {
  const hash = await hashSources(entry);
  const folder = join(cacheFolder, hash);
  const name = `portal-${hash}.js`;
  const cached = await readFile(join(folder, "portal.js")).catch(() => undefined);
  if (cached) return { name, text: cached };
  const aside = join(cacheFolder, `building-${randomUUID()}`);
  await mkdir(aside, { recursive: true });
  try {
    await bundle(entry, aside);
    // Where another process was faster its folder stays: the same sources gave the same script.
    await rename(aside, folder).catch(() => readFile(join(folder, "portal.js")));
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return { name, text: await readFile(join(folder, "portal.js")) };
}

const alias = [
  { find: /^@mui\/icons-material\//, replacement: "@mui/icons-material/esm/" },
  // The package gives its themes to style sheets only.
  {
    find: /^@angular\/material\/prebuilt-themes\//,
    replacement: join(projectFolder, "node_modules/@angular/material/prebuilt-themes/"),
  },
];

async function bundle(entry: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: portalFolder,
    mode: "production",
    logLevel: "error",
    publicDir: false,
    resolve: { alias },
    define: { "process.env.NODE_ENV": JSON.stringify("production"), ngDevMode: "false" },
    oxc: {
      jsx: { runtime: "automatic", importSource: "react", development: false, refresh: false },
      // As Angular wants its classes; no other skin has decorators.
      decorator: { legacy: true },
      assumptions: { setPublicClassFields: true },
      typescript: { removeClassFieldsWithoutInitializer: true },
    },
    build: {
      outDir,
      emptyOutDir: false,
      target: "es2022",
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: join(portalFolder, entry),
        output: { entryFileNames: "portal.js", codeSplitting: false },
      },
    },
  });
}

async function hashSources(entry: string): Promise<string> {
  const hash = createHash("sha256").update(entry);
  for (const file of ["package-lock.json"]) hash.update(await readFile(join(projectFolder, file)));
  const names = await readdir(portalFolder, { recursive: true });
  for (const name of names.filter((file) => /\.tsx?$/.test(file)).sort()) {
    hash.update(name).update(await readFile(join(portalFolder, name)));
  }
  return hash.digest("hex").slice(0, 16);
}
