import { bundles } from "./bundles";
import { normalizeText } from "./normalize";

/** The licenses whose order of strength is published, strongest first (SIGN-3). */
const order = ["RPADEVPRONU", "CTZDEVNU", "ATTUNU", "ACNU"];

/** Those of `labels` whose strength is known, strongest first, written as they were given. */
export function byStrength(labels: readonly string[]): string[] {
  return order.flatMap((code) => {
    const names = bundles.find((bundle) => bundle.code === code)?.names.map(normalizeText) ?? [];
    return labels.filter((label) => names.includes(normalizeText(label)));
  });
}
