import type { FinalState } from "../run/journal";
import type { Standing } from "../run/plan";
import type { IconName } from "./icon";

export interface Words {
  readonly name: string;
  readonly meaning: string;
  readonly icon: IconName;
}

/** The six ends of a row, in the order of the report. */
export const finalStates: readonly FinalState[] = ["verified", "unchanged", "refused", "skipped", "failed", "unknown"];

export const stateWords: Record<FinalState, Words> = {
  verified: { name: "Verified", meaning: "read back from the portal, and exactly as planned", icon: "check" },
  unchanged: { name: "Unchanged", meaning: "already so before anything was written", icon: "equal" },
  refused: { name: "Refused", meaning: "unsafe or impossible; nothing was written", icon: "ban" },
  skipped: { name: "Skipped", meaning: "protected, or stopped before its turn", icon: "skip" },
  failed: { name: "Failed", meaning: "tried, and the portal shows no effect", icon: "cross" },
  unknown: { name: "Unknown", meaning: "maybe written, and could not be read back", icon: "question" },
};

/** The five standings of a line in the preview. */
export const standings: readonly Standing[] = ["ready", "choice", "unchanged", "skipped", "refused"];

export const standingWords: Record<Standing, Words> = {
  ready: { name: "Ready", meaning: "will be done when you approve", icon: "play" },
  choice: { name: "Your choice", meaning: "the user's last license would go: choose what then", icon: "question" },
  unchanged: { name: "Unchanged", meaning: "already so; nothing to do", icon: "equal" },
  skipped: { name: "Skipped", meaning: "protected, left alone", icon: "shield" },
  refused: { name: "Refused", meaning: "cannot be done safely; the reason says why", icon: "ban" },
};
