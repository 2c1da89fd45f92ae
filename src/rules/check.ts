import type { Direct, UserState } from "./model";
import { normalizeText } from "./normalize";

/** Whether the portal shows what the rules predicted; `differences` is empty exactly when `equal`. */
export interface Verdict {
  readonly equal: boolean;
  readonly differences: string[];
}

/** A direct set in words: "no direct allocation", "No license" or its labels. */
export function directInWords(direct: Direct): string {
  if (direct === null) return "no direct allocation";
  return direct.length === 0 ? "a direct allocation of nothing (No license)" : direct.join(", ");
}

/** Labels of `one` that `other` lacks, compared as labels. */
function missingFrom(other: readonly string[], one: readonly string[]): string[] {
  const present = new Set(other.map(normalizeText));
  return one.filter((label) => !present.has(normalizeText(label)));
}

/** Whether two direct sets are the same set of labels. No record and an empty record are different (CHK-2). */
export function sameDirect(one: Direct, other: Direct): boolean {
  if (one === null || other === null) return one === other;
  return missingFrom(one, other).length === 0 && missingFrom(other, one).length === 0;
}

/**
 * Compares a fresh read with the prediction. Only the direct set is compared: what a user inherits is told, never asserted (CHK-1), so
 * that the model never claims what the documentation leaves open.
 */
export function verdict(predicted: UserState, observed: UserState): Verdict {
  if (sameDirect(predicted.direct, observed.direct)) return { equal: true, differences: [] };
  if (predicted.direct === null || observed.direct === null) {
    return {
      equal: false,
      differences: [`expected ${directInWords(predicted.direct)}, the portal shows ${directInWords(observed.direct)}`],
    };
  }
  return {
    equal: false,
    differences: [
      ...missingFrom(predicted.direct, observed.direct).map(
        (label) => `${label}: expected to be gone, the portal shows it`,
      ),
      ...missingFrom(observed.direct, predicted.direct).map(
        (label) => `${label}: expected to stay, the portal does not show it`,
      ),
    ],
  };
}
