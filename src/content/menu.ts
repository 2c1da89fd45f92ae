import type { Place, Step } from "../flows/steps";
import type { Outcome } from "../messages";
import type { Labels } from "../portal/labels/labels";
import { type Reason, reason } from "../run/page-reasons";
import { closePanels } from "./close-panel";
import { adminEntries, organizationEntries, pageEntries, partToPress } from "./menu-entries";
import { again, done, refused } from "./outcome";
import { pressSoon } from "./patient";
import { recognize, recognizedLately } from "./recognize";
import { refusalOf } from "./refusal";
import { until } from "./time";

type Label = Extract<Step, { verb: "open" }>["label"];

/** Milliseconds the portal is given to show another page. */
const patience = 15_000;
/** Milliseconds a menu may take to show its entries. */
const unfolding = 12_000;

const last = { licenses: "Licenses", accounts: "Accounts & Groups" } as const satisfies Record<Place, Label>;
/** What both pages say while the other one is wanted: they lead on, by the menu. */
const elsewhere: readonly string[] = ["another-page", "tenant-licenses"];
const ofPlace: Record<Place, readonly string[]> = {
  licenses: ["ready", "view-only", "user-license-management-off"],
  accounts: ["accounts"],
};

/**
 * One step on the way to a page of the organization. On that page every step of the way is met already; "Admin" and "organization" are met
 * too where the entry that leads to the page is in sight. It only moves about; it writes nothing.
 */
export async function open(labels: Labels, label: Label, place: Place, page: string): Promise<Outcome> {
  const reading = await until(() => {
    const now = recognizedLately(page);
    return now.verdict === "loading" ? null : now;
  }, patience);
  if (!reading) return again(reason("page-loading"));
  const { verdict, missing, organization } = reading;
  const other = ofPlace[place === "licenses" ? "accounts" : "licenses"];
  if (!elsewhere.includes(verdict) && !other.includes(verdict)) {
    const refusal = refusalOf(verdict, missing, place);
    return refusal ? refused(refusal) : done();
  }
  if (label !== last[place] && (label === "Licenses" || label === "Accounts & Groups"))
    return refused(reason("page-not-recognized", `${label} is not on the way`));
  const stuck = await closePanels(labels);
  if (stuck) return again(stuck);
  return label === "Admin" || label === "organization"
    ? await onTheWay(labels, label, place, organization)
    : await arrive(labels, place, organization, page);
}

/** Opens the menu that holds the entry of the page, where it is not in sight yet. */
async function onTheWay(
  labels: Labels,
  label: "Admin" | "organization",
  place: Place,
  organization: string,
): Promise<Outcome> {
  const entries = (): Element[] =>
    label === "Admin" ? adminEntries(labels) : organizationEntries(labels, organization);
  const isThere = (): boolean => pageEntries(labels, last[place], organization).length === 1;
  const seen = await until(() => {
    if (isThere()) return "met";
    return entries().length > 0 ? "way" : null;
  }, unfolding);
  if (seen === "met") return done();
  return seen === "way" ? await pressOne(entries, label) : refused(missingEntry(label));
}

/** Presses the entry of the page and waits until that page is there: the address changes first, its content comes later. */
async function arrive(labels: Labels, place: Place, organization: string, page: string): Promise<Outcome> {
  const label = last[place];
  const entries = (): Element[] => pageEntries(labels, label, organization);
  await until(() => (entries().length > 0 ? true : null), unfolding);
  const outcome = await pressOne(entries, label);
  if (outcome.kind !== "done") return outcome;
  const arrived = await until(() => {
    const { verdict } = recognize(page);
    return refusalOf(verdict, [], place) === null || lost.includes(verdict) ? verdict : null;
  }, patience);
  if (arrived && !lost.includes(arrived)) return outcome;
  const { verdict, missing } = recognize(page);
  const refusal = refusalOf(verdict, missing, place) ?? reason("page-loading");
  return refusal.code === "page-loading" ? again(refusal) : refused(refusal);
}

/** What no waiting changes. */
const lost: readonly string[] = ["signed-out", "not-portal", "not-shown", "license-migration", "unknown-language"];

async function pressOne(entries: () => readonly Element[], label: Label): Promise<Outcome> {
  const find = (): Element | Reason => {
    const [entry, ...more] = entries();
    return entry && more.length === 0 ? partToPress(entry) : missingEntry(label);
  };
  const unpressed = await pressSoon(find, label);
  if (!unpressed) return done({ pressed: true });
  return unpressed.code === "page-not-recognized" ? refused(unpressed) : again(unpressed);
}

const missingEntry = (label: Label): Reason => {
  const what = label === "organization" ? "for the organization" : `"${label}" of the organization`;
  return reason(
    "page-not-recognized",
    `its menus show no single entry ${what}; this admin may have no right to see it`,
  );
};
