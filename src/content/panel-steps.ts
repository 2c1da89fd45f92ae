import type { Outcome, PanelReading } from "../messages";
import type { Labels } from "../portal/labels/labels";
import { normalizeText, sameLabel } from "../rules/normalize";
import { reason } from "../run/reasons";
import type { attemptOf } from "./attempt";
import { panelOf } from "./commit";
import { patience } from "./locate";
import { again, done, refused } from "./outcome";
import { controlsOf, fingerprint, openPanels, type Panel, readPanel, sameSet, tickedIn } from "./panel";
import { pressSoon } from "./patient";
import { settled, until } from "./time";

type Attempt = ReturnType<typeof attemptOf>;

/** Milliseconds a box or radio may take to show that it was pressed. */
const effect = 3_000;

/**
 * Waits until the panel is this user's and has come to rest. It has when it holds still and ticks exactly what the user's row shows: boxes
 * come late and piecemeal, and a Save before the last one came would take licenses away.
 */
export async function inThePanel(labels: Labels, user: string, attempt: Attempt): Promise<Outcome> {
  const row = attempt.user;
  if (!row) return again(reason("panel-not-open"));
  const group = labels.option["Use Group allocation rule"];
  const reading = await settled(
    () => {
      const panel = panelOf(labels, user);
      if ("code" in panel) return strangerOpen(labels) ? stranger : null;
      const now = readPanel(panel);
      if (!now || group.some((name) => sameLabel(name, now.option))) return null;
      return sameSet(tickedIn(now), row.licenses) ? now : null;
    },
    fingerprint,
    patience,
  );
  if (reading === stranger) return again(reason("panel-of-another-user"));
  if (reading) {
    attempt.opened = reading;
    return done({ panel: reading, seen: tickedIn(reading).join(", ") });
  }
  const panel = panelOf(labels, user);
  if ("code" in panel) return again(panel);
  const now = readPanel(panel);
  return again(now ? reason("panel-differs-from-row", tickedIn(now).join(", ")) : reason("panel-not-settled"));
}

const stranger: PanelReading = { option: "another user", boxes: [] };

/** Every panel was closed before the icon was pressed: one that stands open and loaded with somebody else's e-mail was opened by mistake. */
function strangerOpen(labels: Labels): boolean {
  const [panel, ...more] = openPanels(labels);
  return panel !== undefined && more.length === 0 && panel.emails.length > 0 && readPanel(panel) !== null;
}

/** Chooses one of the panel's two options; chosen already is done. */
export async function choose(labels: Labels, user: string, label: keyof Labels["option"]): Promise<Outcome> {
  const names = labels.option[label].map(normalizeText);
  const fits = (panel: Panel) =>
    controlsOf(panel, "radio").filter((radio) => names.includes(normalizeText(radio.label)));
  const panel = panelOf(labels, user);
  if ("code" in panel) return again(panel);
  const [radio, ...more] = fits(panel);
  if (!radio) return refused(reason("not-found", label, "the panel"));
  if (more.length > 0) return refused(reason("ambiguous", label, String(more.length + 1)));
  if (!radio.checked) {
    const unpressed = await pressSoon(() => radio.element, label);
    if (unpressed) return again(unpressed);
  }
  const chosen = await until(() => {
    const still = panelOf(labels, user);
    return !("code" in still) && fits(still)[0]?.checked ? readPanel(still) : null;
  }, effect);
  return chosen
    ? done({ pressed: !radio.checked, panel: chosen, seen: chosen.option })
    : again(reason("press-without-effect", label));
}

/** Clears the planned boxes one by one and leaves every other as it is. */
export async function clear(
  labels: Labels,
  user: string,
  licenses: readonly string[] | "all",
  attempt: Attempt,
): Promise<Outcome> {
  const opened = attempt.opened ? tickedIn(attempt.opened) : [];
  const planned = licenses === "all" ? opened : licenses;
  let pressed = false;
  for (const license of planned) {
    const panel = panelOf(labels, user);
    if ("code" in panel) return again(panel);
    const [box, ...more] = controlsOf(panel, "checkbox").filter(({ label }) => sameLabel(label, license));
    if (!box || more.length > 0) return refused(reason("license-box-missing", license));
    if (!box.checked) continue;
    const unpressed = await pressSoon(() => box.element, license);
    if (unpressed) return again(unpressed);
    pressed = true;
    const cleared = await until(() => (isTicked(labels, user, license) ? null : true), effect);
    if (!cleared) return again(reason("press-without-effect", license));
  }
  const reading = read(labels, user);
  return reading
    ? done({ pressed, panel: reading, seen: tickedIn(reading).join(", ") })
    : again(reason("panel-not-settled"));
}

function read(labels: Labels, user: string): PanelReading | null {
  const panel = panelOf(labels, user);
  return "code" in panel ? null : readPanel(panel);
}

const isTicked = (labels: Labels, user: string, license: string): boolean =>
  read(labels, user)?.boxes.some(({ label, checked }) => checked && sameLabel(label, license)) ?? true;
