import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { entries, skins } from "./skins.ts";

/** The skins there is something to build of. */
export const builtSkins = skins.filter((skin) => existsSync(fileURLToPath(new URL(entries[skin], import.meta.url))));
