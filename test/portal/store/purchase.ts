import { countAllocated } from "./counts.ts";
import { retired } from "./licenses.ts";
import type { Store } from "./model.ts";
import type { Scenario } from "./scenario.ts";

/** Buys a little more than is in use, and for one license a little less. */
export function purchase(store: Store, scenario: Scenario): void {
  const counts = countAllocated(store);
  for (const license of store.licenses) {
    const allocated = counts.get(license.code) ?? 0;
    if (license.code === retired.code) license.total = 0;
    else if (license.code === scenario.over) license.total = allocated - Math.max(2, Math.round(allocated * 0.04));
    else license.total = Math.ceil((allocated * 1.15 + 5) / 5) * 5;
  }
}
