import type { Outcome, PanelReading } from "../messages";
import type { Labels } from "../portal/labels/labels";
import { normalizeText } from "../rules/normalize";
import { type Reason, reason } from "../run/page-reasons";
import type { Attempt, PanelRef } from "./attempt";
import { again, done, isReason, refused } from "./outcome";
import type { Panel } from "./panel";
import { panelOf } from "./panel-of";
import { controlsOf, fingerprint, readPanel } from "./panel-reading";
import { pressSoon } from "./patient";
import { pickPeople, takeOutPeople } from "./people-field";
import { settled, until } from "./time";
import { unconfirmed } from "./words";

/** Milliseconds a box or radio may take to show that it was pressed. */
export const effect = 3_000;
/** Milliseconds a field of people may take to come to rest. */
const resting = 8_000;

/** The panel the attempt is in, as it stands now. */
export const openedPanel = (labels: Labels, { panel }: Attempt): Panel | Reason =>
  panel ? panelOf(labels, panel) : reason("panel-not-open");

export function readNow(labels: Labels, ref: PanelRef): PanelReading | null {
  const panel = panelOf(labels, ref);
  return isReason(panel) ? null : readPanel(panel, labels);
}

/** Chooses one of the panel's two options; chosen already is done. */
export async function choose(labels: Labels, attempt: Attempt, label: keyof Labels["option"]): Promise<Outcome> {
  const names = labels.option[label].map(normalizeText);
  const fits = (panel: Panel) =>
    controlsOf(panel, "radio").filter((radio) => names.includes(normalizeText(radio.label)));
  const panel = openedPanel(labels, attempt);
  if (isReason(panel)) return again(panel);
  const [radio, ...more] = fits(panel);
  if (!radio) return refused(reason("not-found", label, "the panel"));
  if (more.length > 0) return refused(reason("ambiguous", label, String(more.length + 1)));
  // Chosen already or not, it decides what Save will mean.
  const unsure = unconfirmed("option", label, [radio.label]);
  if (unsure) return refused(unsure);
  if (!radio.checked) {
    const unpressed = await pressSoon(() => radio.element, label);
    if (unpressed) return again(unpressed);
  }
  const chosen = await until(() => {
    const still = openedPanel(labels, attempt);
    return !isReason(still) && fits(still)[0]?.checked ? readPanel(still, labels) : null;
  }, effect);
  return chosen
    ? done({ pressed: !radio.checked, panel: chosen, seen: chosen.option })
    : again(reason("press-without-effect", label));
}

/** Changes who stands in the panel's field of people, and tells the panel once it has come to rest. */
export async function changePeople(
  labels: Labels,
  attempt: Attempt,
  verb: "pick" | "take-out",
  users: readonly string[],
): Promise<Outcome> {
  const { panel: ref } = attempt;
  if (!ref) return again(reason("panel-not-open"));
  const panel = (): Element | Reason => {
    const now = panelOf(labels, ref);
    return isReason(now) ? now : now.element;
  };
  // Of a list of members nobody may be taken for somebody else by name; a field that was empty holds who was just put in.
  const byName = ref.of === null;
  const why =
    verb === "pick" ? await pickPeople(labels, panel, users, byName) : await takeOutPeople(labels, panel, users);
  if (why) return passing.includes(why.code) ? again(why) : refused(why);
  const reading = await settled(() => readNow(labels, ref), fingerprint, resting);
  if (!reading?.people) return again(reason("panel-not-settled", "who stands in it could not be read"));
  return done({ pressed: true, panel: reading, seen: `${reading.people.length} in the panel` });
}

/** What another attempt may not meet again. Everything else about people does not change by itself. */
const passing: readonly string[] = [
  "not-visible",
  "not-enabled",
  "not-stable",
  "covered",
  "press-without-effect",
  "panel-not-open",
  "panel-not-settled",
  "panel-of-another-user",
  "identity-not-shown",
  "page-loading",
  "not-read-back",
  "worker-restarted",
];
