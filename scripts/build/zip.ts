import { type Zippable, zipSync } from "fflate";
import { filesOf } from "./files";

/** Zips a folder so that equal files give equal bytes on every machine: fixed order, one time for all, no attributes. */
export function zipFolder(folder: string): Uint8Array {
  // The format has local time without a zone: these are the same bytes everywhere.
  const mtime = new Date(2000, 0, 1);
  const entries: Zippable = {};
  for (const [path, bytes] of filesOf(folder)) entries[path] = [bytes, { mtime, level: 9, os: 0, attrs: 0 }];
  return zipSync(entries);
}
