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
