import type { Knobs } from "../knobs.ts";
import { chooserOf } from "../selector.ts";

const selecting = [
  "fail-save",
  "success-not-stored",
  "error-but-stored",
  "fail-read",
  "hang-save",
  "hang-but-stored",
  "mixed-records",
  "other-admin",
  "other-admin-rule",
  "other-admin-member",
] as const;

type Selecting = (typeof selecting)[number];
type Chooser = (names: readonly string[]) => boolean;

/** Keeps the counts of the selectors; setting a knob again starts its count anew. */
export class Faults {
  readonly #choosers = new Map<Selecting, Chooser>();

  set(knobs: Partial<Knobs>): void {
    for (const name of selecting) {
      const selector = knobs[name];
      if (selector !== undefined) this.#choosers.set(name, chooserOf(selector));
    }
  }

  strikes(name: Selecting, names: readonly string[]): boolean {
    return this.#choosers.get(name)?.(names) ?? false;
  }
}
