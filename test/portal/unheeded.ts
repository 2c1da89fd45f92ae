import type { KnobName } from "./knobs.ts";
import type { Skin } from "./skins.ts";

/** Knobs that change nothing on the pages of a skin: it need not be tried with their other values. */
export const unheeded: Readonly<Record<Skin, readonly KnobName[]>> = {
  mui: [],
  "mui-virtual": [],
  ng: [],
  radix: [],
  legacy: [],
};
