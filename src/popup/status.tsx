import type { AppState } from "../messages";
import { Icon, type IconName } from "./icon";
import type { SurfacePhase } from "./phase";
import { statusSentence } from "./status-words";
import { phase, portalTab, problem, state } from "./surface";

const pictures: Record<SurfacePhase, readonly [IconName, "calm" | "busy" | "good" | "care" | "bad"]> = {
  "no-portal": ["info", "care"],
  "not-ready": ["warning", "care"],
  ready: ["check", "good"],
  reading: ["read", "busy"],
  read: ["check", "good"],
  "read-failed": ["ban", "bad"],
  checking: ["clock", "busy"],
  preview: ["info", "calm"],
  "plan-refused": ["ban", "bad"],
  running: ["play", "busy"],
  stopping: ["stop", "busy"],
  pausing: ["pause", "busy"],
  paused: ["pause", "care"],
  ended: ["check", "good"],
};

/** Over, but not simply well. */
function isTroubled({ run, scan }: AppState, at: SurfacePhase): boolean {
  if (at === "read") return !scan.complete;
  return at === "ended" && run !== null && (run.why === "stopped-itself" || run.counts.failed + run.counts.unknown > 0);
}

/** The live region: where things stand, in one sentence. Always on the page, so that a change is heard. */
export function Status() {
  const at = phase.value;
  const said = state.value;
  const [icon, mood] = at ? pictures[at] : pictures.checking;
  const troubled = at !== null && said !== null && isTroubled(said, at);
  return (
    <div class={`status is-${troubled ? "care" : mood}`}>
      <Icon name={troubled ? "warning" : icon} />
      <p role="status" {...(at ? { "data-status": at } : {})}>
        {at && said ? statusSentence(said, portalTab.value, at, problem.value) : "Asking the extension…"}
      </p>
    </div>
  );
}
