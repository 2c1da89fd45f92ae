import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { expect, test } from "vitest";

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/.test(file));

/** Where a file stands: imports go from a later place to an earlier one. */
const order = ["rules", "portal", "flows", "run", "goals", "messages", "browser", "background", "content", "popup"];
const place = (file: string): string => file.split("/")[0]?.replace(/\.ts$/, "") ?? "";
const pure = new Set(["rules", "portal", "flows", "run", "goals", "messages"]);
const edges = new Set(["background", "content", "popup"]);

const imports = (file: string): string[] =>
  [...readFileSync(`src/${file}`, "utf8").matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );

function allowed(file: string, imported: string): boolean {
  if (!imported.startsWith(".")) return imported !== "webextension-polyfill" || file === "browser.ts";
  const from = place(file);
  const to = place(join(dirname(file), imported));
  if (from === to) return true;
  if (edges.has(to)) return false;
  // What a label is compared as is the one thing both must see alike.
  if (from === "portal" && to === "rules") return imported.endsWith("/rules/normalize");
  if (to === "browser") return edges.has(from);
  return order.indexOf(to) < order.indexOf(from);
}

test("every file is in a place that has one", () => {
  expect(files.filter((file) => !order.includes(place(file)))).toEqual([]);
});

test.each(files)("%s imports only from where it may", (file) => {
  expect(imports(file).filter((imported) => !allowed(file, imported))).toEqual([]);
});

test("no file or folder has a name that could hold anything", () => {
  const catchAll = /(^|\/)(utils?|common|core|shared|types|helpers?|misc|lib)(\.[a-z.]+)?(\/|$)/;
  expect(files.filter((file) => catchAll.test(file))).toEqual([]);
});

test("names are in kebab case", () => {
  expect(files.filter((file) => !/^([a-z0-9]+(-[a-z0-9]+)*[./])+tsx?$/.test(file))).toEqual([]);
});

const impure =
  /\b(document|browser|chrome|window|navigator|localStorage|sessionStorage|indexedDB)\s*[.[]|\b(setTimeout|setInterval|requestAnimationFrame|queueMicrotask|fetch)\s*\(|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bcrypto\s*\./;

test.each(files.filter((file) => pure.has(place(file))))(
  "%s has no document, browser, timer, clock or chance",
  (file) => {
    const code = readFileSync(`src/${file}`, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    expect(impure.exec(code)?.[0]).toBeUndefined();
  },
);

test.each(files.filter((file) => pure.has(place(file)) && file !== "messages.ts"))(
  "%s is about one idea: 150 lines or so",
  (file) => {
    expect(readFileSync(`src/${file}`, "utf8").split("\n").length).toBeLessThanOrEqual(180);
  },
);

/** What a file brings into a bundle: imports of types alone bring nothing. */
function loaded(file: string, found: Set<string> = new Set()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(`src/${file}`, "utf8").replace(/^(import|export) type [^;]*;/gm, "");
  for (const [, path = ""] of code.matchAll(/from "(\.[^"]+)"/g)) {
    const target = join(dirname(file), path);
    const hit = files.find((one) => one === `${target}.ts` || one === `${target}.tsx`);
    if (hit !== undefined) loaded(hit, found);
  }
  return found;
}

test("a page loads neither the flows nor sentences only the background says", () => {
  const inPage = loaded("content/content.iife.ts");
  expect(inPage.has("content/perform.ts")).toBe(true);
  const flows = [...inPage].filter((file) => file.startsWith("flows/"));
  expect(flows.sort()).toEqual(["flows/names.ts", "flows/needed-shape.ts", "flows/steps.ts"]);
  const sentences = [...inPage].filter((file) => file.endsWith("-sentences.ts"));
  expect(sentences).toEqual(["run/page-sentences.ts"]);
});
