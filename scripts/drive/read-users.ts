import type { AppState } from "../../src/messages";
import { CommandError } from "../setup/command-error.mjs";
import type { StopWish } from "./stop-wish";
import type { Status, Surface } from "./surface";

/** How often progress is told; what is waited for is the page, not the clock. */
const TELL_EVERY = 1000;

/** Reads the organization through the page, or the direct allocations only, telling how far it is. */
export async function readUsers(
  surface: Surface,
  stop: StopWish,
  only: "direct" | "everything" = "everything",
  tell: (line: string) => void = console.log,
): Promise<AppState["scan"]> {
  const before = await surface.status();
  const again = before.status === "read";
  await surface.tick("Only direct allocations (quicker)", only === "direct");
  await surface.press(again ? "Read users again" : "Read users");
  // Else the end of the last reading would be taken for the end of this one.
  if (again) await surface.reach(["reading"], 5_000);
  let ended: Status | null = null;
  let told = "";
  while (!ended) {
    ended = await surface.reach(["read", "read-failed", "not-ready", "no-portal"], TELL_EVERY);
    const { scan } = await surface.ask("popup-background/state", { tab: null });
    const line = progress(scan);
    if (line !== told && scan.read > 0) tell(line);
    told = line;
    if (stop.asked && !ended) throw new CommandError(`${stop.asked} Nothing was written.`, 2);
  }
  const { scan } = await surface.ask("popup-background/state", { tab: null });
  if (ended.status !== "read") throw new CommandError(`${ended.sentence} Nothing was written.`, 3);
  return scan;
}

function progress({ read, shown, part, groupsRead, groups }: AppState["scan"]): string {
  if (part === "" || part === "users") return `  read ${read}${shown === null ? "" : ` of ${shown}`} users`;
  return `  reading ${part}${groups === null ? "" : ` (group ${groupsRead + 1} of ${groups})`}`;
}
