import type { LineVerdict } from "../run/page-check-shape";
import { verdictNames } from "../run/page-check-words";
import type { IconName } from "./icon";

interface VerdictWords {
  readonly kind: string;
  readonly icon: IconName;
  readonly name: string;
}

/** Icon and word for each verdict: color alone says nothing. */
export const verdictWords: Record<LineVerdict, VerdictWords> = {
  green: { kind: "verified", icon: "check", name: verdictNames.green },
  ambiguous: { kind: "choice", icon: "question", name: verdictNames.ambiguous },
  missing: { kind: "failed", icon: "cross", name: verdictNames.missing },
  unconfirmed: { kind: "choice", icon: "question", name: verdictNames.unconfirmed },
  "not-reached": { kind: "skipped", icon: "skip", name: verdictNames["not-reached"] },
};
