import { posix } from "node:path";
import { gzipSync } from "node:zlib";
import * as z from "zod/mini";
import { filesOf } from "./files";

export interface Size {
  readonly name: string;
  readonly bytes: number;
  readonly limit: number;
}

/** Compressed, in bytes: both are loaded on every portal page and every opening of the popup. */
const limit = 60_000;

const Manifest = z.object({ content_scripts: z.array(z.object({ js: z.array(z.string()) })) });
const popup = "src/popup/popup.html";

/** Compressed sizes of what an unpacked extension loads into a portal page, and into its own. */
export function sizesOf(folder: string): Size[] {
  const files = filesOf(folder);
  const text = (path: string): string => new TextDecoder().decode(files.get(path));
  const weigh = (paths: Iterable<string>): number =>
    [...paths].reduce((sum, path) => sum + gzipSync(files.get(path) ?? "", { level: 9 }).length, 0);
  const content = Manifest.parse(JSON.parse(text("manifest.json"))).content_scripts.flatMap(({ js }) => js);
  return [
    { name: "content script", bytes: weigh(content), limit },
    { name: "popup, script and style", bytes: weigh(loadedBy(popup, text)), limit },
  ];
}

/** Scripts and styles a page loads when it is opened, followed through their imports; what it loads later, when it is needed, is left out. */
function loadedBy(page: string, text: (path: string) => string): Set<string> {
  const found = new Set<string>();
  const follow = (path: string): void => {
    for (const [, address = ""] of text(path)
      .replaceAll(/import\((["'`]).*?\1\)/g, "")
      .matchAll(/["'`]((?:\.{0,2}\/)[^"'`\s]+\.(?:js|css))["'`]/g)) {
      const target = address.startsWith("/") ? address.slice(1) : posix.join(posix.dirname(path), address);
      if (found.has(target)) continue;
      found.add(target);
      follow(target);
    }
  };
  follow(page);
  return found;
}

export const inKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

export function sizeLine({ name, bytes, limit }: Size): string {
  const over = bytes > limit ? ", TOO LARGE" : "";
  return `${name}: ${inKilobytes(bytes)} compressed (at most ${inKilobytes(limit)})${over}`;
}
