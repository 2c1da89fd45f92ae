import type { Reason } from "../run/page-reasons";
import { type Pressed, press } from "./act";
import { change, isDropped } from "./time";

/** Milliseconds a control is given to become pressable: sections open, panels slide in, covers go. */
const becoming = 5_000;
const passing: readonly string[] = ["not-visible", "not-stable", "covered", "not-enabled", "not-found"];

/**
 * Presses as soon as it can be done, once. What is pressed is found again before every try, never kept; `still` is asked in the same
 * breath as the press. Null when it was pressed, else why it could not be.
 */
export async function pressSoon(
  find: () => Element | Reason,
  name: string,
  still: () => Pressed = () => null,
): Promise<Pressed> {
  const end = performance.now() + becoming;
  for (;;) {
    const found = find();
    const unpressed = "code" in found ? found : await press(found, name, still);
    if (!unpressed || !passing.includes(unpressed.code) || isDropped() || performance.now() >= end) return unpressed;
    await change();
  }
}
