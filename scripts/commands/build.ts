import { buildExtension, folderOf, targets } from "../build/extension";
import { sizeLine, sizesOf } from "../build/sizes";

/** Builds both unpacked extensions. */
export async function main(): Promise<number> {
  for (const target of targets) {
    await buildExtension(target);
    console.log(`${folderOf(target)} is built; load it as an unpacked extension.`);
  }
  for (const size of sizesOf(folderOf("chrome"))) console.log(sizeLine(size));
  return 0;
}
