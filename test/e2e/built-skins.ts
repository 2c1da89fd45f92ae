import { existsSync } from "node:fs";
import { entries, skins } from "../portal/skins";

/** The skins there is something to build of. */
export const builtSkins = skins.filter((skin) => existsSync(`test/portal/${entries[skin]}`));
