import { until } from "./time";

/** Milliseconds a list of options may take to close. */
const closing = 3_000;

/**
 * Leaves the options of a field that stays open for more of them: what lies over the page meanwhile takes whatever is pressed next. Going on to
 * the next field closes them in every family, and unlike Escape nothing else. `field` finds it anew; null where it is gone.
 */
export async function leaveOptions(field: () => Element | null): Promise<void> {
  const isOpen = (): boolean => field()?.getAttribute("aria-expanded") === "true";
  if (!isOpen()) return;
  const onward = { key: "Tab", code: "Tab", bubbles: true, composed: true, cancelable: true };
  field()?.dispatchEvent(new KeyboardEvent("keydown", onward));
  await until(() => (isOpen() ? null : true), closing);
}
