import { readFileSync } from "node:fs";
import { CommandError } from "../setup/command-error.mjs";
import { ensureBrowser } from "../setup/install-browser.mjs";
import type { BrowserChoice } from "./launch";
import type { Given, Option } from "./options";

/** Options of every command that opens a browser. */
export const browserOptions: readonly Option[] = [
  {
    name: "profile",
    value: "DIR",
    help: "browser profile to use, e.g. one that is signed in (default: a new temporary one)",
  },
  { name: "browser", value: "PATH", help: "Chromium or Chrome for Testing to use (default: found or installed)" },
  { name: "browser-arg", value: "=ARG", help: "passed to the browser as it is", multiple: true },
  { name: "headless", value: "", help: "no window (default without a display)" },
  { name: "headed", value: "", help: "in windows (default with a display)" },
];

/** Options of `scan` and `cleanup`. */
export const unattendedOptions: readonly Option[] = [
  ...browserOptions,
  { name: "lanes", value: "N", help: "portal tabs to work in at once, 1 to 8 (default: the extension's setting, 1)" },
  { name: "protect", value: "FILE", help: "e-mails and groups never to be touched, one a line (default: none)" },
  {
    name: "when-empty",
    value: "block|inherit",
    help: "where the last license would go and the row does not say (default: refuse)",
  },
  {
    name: "max-failures",
    value: "N",
    help: "failures in a row before the run stops itself (default: the extension's)",
  },
  { name: "timeout", value: "MINUTES", help: "stop, truthfully, after this long (default: 240)" },
];

export const hasDisplay = (): boolean =>
  process.platform === "win32" ||
  process.platform === "darwin" ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

export function browserChoice(given: Given): BrowserChoice {
  if (given.has("headless") && given.has("headed")) throw new CommandError("Give --headless or --headed, not both.");
  return {
    path: given.text("browser") ?? browserPath(),
    profile: given.text("profile"),
    args: given.all("browser-arg"),
    headless: given.has("headless") || (!given.has("headed") && !hasDisplay()),
  };
}

function browserPath(): string {
  const found = ensureBrowser((line) => console.log(line));
  if ("path" in found) return found.path;
  throw new CommandError(found.missing);
}

/** What an unattended run sets in the extension; null where the extension's own setting stays. */
export interface Wishes {
  readonly lanes: number | null;
  readonly maxFailures: number | null;
  readonly whenEmpty: "block" | "inherit" | null;
  readonly protectedUsers: readonly string[] | null;
}

export const noWishes: Wishes = { lanes: null, maxFailures: null, whenEmpty: null, protectedUsers: null };

export function wishes(given: Given): Wishes {
  const file = given.text("protect");
  return {
    lanes: given.number("lanes", 1, 8),
    maxFailures: given.number("max-failures", 1, 100),
    whenEmpty: given.oneOf("when-empty", ["block", "inherit"]),
    protectedUsers: file === null ? null : readLines(file),
  };
}

export const minutes = (given: Given): number => given.number("timeout", 1, 10_080) ?? 240;

export function readLines(file: string): string[] {
  const lines = readText(file)
    .split(/\r?\n/)
    .map((line) => line.trim());
  return lines.filter((line) => line !== "" && !line.startsWith("#"));
}

/** A file named by an option, without its byte order mark. */
export function readText(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
    throw new CommandError(`${file} cannot be read (${why}). Check the path.`);
  }
}

export function portalAddress(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address?.protocol === "https:") return address.href;
  throw new CommandError(`--portal takes the portal's address, https://HOST/ORGANIZATION; "${text}" is not one.`);
}
