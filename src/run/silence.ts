import type { Reason } from "./reason";

/** Reasons why nobody could be asked at all. */
const silences: readonly string[] = ["no-answer", "no-page", "tab-closed", "tab-discarded", "tab-frozen", "tab-left"];
export const isSilence = ({ code }: Reason): boolean => silences.includes(code);

/** How long a silence must last until it is believed: a page may be on its way. Milliseconds. */
export const believedAfter: Readonly<Record<string, number>> = {
  "tab-closed": 1_000,
  "tab-frozen": 0,
  // Loaded again out of sight it would have no size, and nothing in it could be pressed.
  "tab-discarded": 0,
  "tab-left": 2_000,
  "no-page": 6_000,
};
