import type { Outcome } from "../messages";
import type { Labels } from "../portal/labels/labels";
import { sameLabel } from "../rules/normalize";
import { type Reason, reason } from "../run/page-reasons";
import type { Attempt } from "./attempt";
import { again, done, isReason, refused } from "./outcome";
import { controlsOf, fingerprint, readPanel, tickedIn } from "./panel-reading";
import { effect, openedPanel, readNow } from "./panel-steps";
import { pressSoon } from "./patient";
import { settled, until } from "./time";

/** Clears the planned boxes and leaves every other as it is. */
export async function clear(labels: Labels, attempt: Attempt, licenses: readonly string[] | "all"): Promise<Outcome> {
  const opened = attempt.opened ? tickedIn(attempt.opened) : [];
  return await turn(labels, attempt, [], licenses === "all" ? opened : licenses);
}

/** Ticks these boxes and leaves every other as it is. */
export const tick = (labels: Labels, attempt: Attempt, licenses: readonly string[]): Promise<Outcome> =>
  turn(labels, attempt, licenses, []);

/** Ticks exactly these boxes. Limits are never typed: those of a cleared box go with it. */
export async function set(labels: Labels, attempt: Attempt, licenses: readonly string[]): Promise<Outcome> {
  const panel = openedPanel(labels, attempt);
  if (isReason(panel)) return again(panel);
  const now = readPanel(panel, labels);
  if (!now) return again(reason("panel-not-settled"));
  const others = tickedIn(now).filter((label) => !licenses.some((license) => sameLabel(license, label)));
  return await turn(labels, attempt, licenses, others);
}

/** Presses one box after the other, each found again. Nothing is pressed where a license has no box of its own. */
async function turn(labels: Labels, attempt: Attempt, on: readonly string[], off: readonly string[]): Promise<Outcome> {
  const wanted = [
    ...on.map((license) => ({ license, ticked: true })),
    ...off.map((license) => ({ license, ticked: false })),
  ];
  const panel = openedPanel(labels, attempt);
  if (isReason(panel)) return again(panel);
  for (const { license } of wanted) {
    const box = boxOf(labels, attempt, license);
    if (isReason(box)) return refusal(box);
  }
  let pressed = false;
  for (const { license, ticked } of wanted) {
    const box = boxOf(labels, attempt, license);
    if (isReason(box)) return refusal(box);
    if (box.checked === ticked) continue;
    const unpressed = await pressSoon(() => box.element, license);
    if (unpressed) return again(unpressed);
    pressed = true;
    const shown = await until(() => (isTicked(labels, attempt, license) === ticked ? true : null), effect);
    if (!shown) return again(reason("press-without-effect", license));
  }
  const { panel: ref } = attempt;
  const reading = ref && (await settled(() => readNow(labels, ref), fingerprint, effect));
  return reading
    ? done({ pressed, panel: reading, seen: tickedIn(reading).join(", ") })
    : again(reason("panel-not-settled"));
}

function boxOf(labels: Labels, attempt: Attempt, license: string) {
  const panel = openedPanel(labels, attempt);
  if (isReason(panel)) return panel;
  const [box, ...more] = controlsOf(panel, "checkbox").filter(({ label }) => sameLabel(label, license));
  return box && more.length === 0 ? box : reason("license-box-missing", license);
}

const refusal = (why: Reason): Outcome => (why.code === "license-box-missing" ? refused(why) : again(why));

/** Null while the panel cannot be read. */
function isTicked(labels: Labels, { panel }: Attempt, license: string): boolean | null {
  const reading = panel && readNow(labels, panel);
  const box = reading?.boxes.find(({ label }) => sameLabel(label, license));
  return box ? box.checked : null;
}
