import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { folderOf, targets } from "../build/extension";
import { inKilobytes } from "../build/sizes";
import { zipFolder } from "../build/zip";
import { main as buildAll } from "./build";

/** Builds and zips both extensions; the same sources give the same bytes. */
export async function main(): Promise<number> {
  await buildAll();
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync("manifest.json", "utf8")));
  for (const target of targets) {
    const zip = zipFolder(folderOf(target));
    const file = join("dist", `license-sweep-${target}-${version}.zip`);
    writeFileSync(file, zip);
    console.log(`${file}: ${inKilobytes(zip.length)}, sha256 ${createHash("sha256").update(zip).digest("hex")}`);
  }
  return 0;
}
