import type { Person } from "../messages";
import type { Labels } from "../portal/labels/labels";
import { type Reason, reason } from "../run/page-reasons";
import { type Entry, type PeopleShown, peopleShown } from "./people-shown";
import { settled, until } from "./time";

/** Milliseconds a panel may take to show all its people. */
const patience = 15_000;
/** Milliseconds a field may take to show that it was pressed, or to unfold. */
const effect = 5_000;

/** A panel, found anew at every look. */
export type FindPanel = () => Element | Reason;

/** The people of the panel now; a reason where the panel is gone, null while they are not all shown. */
export function peopleNow(labels: Labels, panel: FindPanel): PeopleShown | Reason | null {
  const found = panel();
  if ("code" in found) return found;
  const now = peopleShown(found, labels);
  return now.state === "complete" ? now : null;
}

/** Unfolds a field that hides some of its people behind a number, by giving it the focus. Null when none is hidden any more. */
export async function showAllPeople(labels: Labels, panel: FindPanel): Promise<Reason | null> {
  const found = panel();
  if ("code" in found) return found;
  const { field, state } = peopleShown(found, labels);
  if (state !== "folded") return null;
  if (field instanceof HTMLElement) focusOn(field);
  const shown = await until(() => {
    const now = panel();
    return "code" in now || peopleShown(now, labels).state !== "folded" ? true : null;
  }, effect);
  return shown ? null : folded;
}

/** A window without the focus gives its fields none: they are told of it all the same. */
function focusOn(field: HTMLElement): void {
  field.focus({ preventScroll: true });
  if (document.hasFocus()) return;
  field.dispatchEvent(new FocusEvent("focus", { composed: true }));
  field.dispatchEvent(new FocusEvent("focusin", { bubbles: true, composed: true }));
}

/** All the people of the panel, once it holds still. */
export async function peopleAtRest(labels: Labels, panel: FindPanel): Promise<PeopleShown | Reason> {
  await until(() => {
    const found = panel();
    return "code" in found || peopleShown(found, labels).state !== "loading" ? true : null;
  }, patience);
  const folded = await showAllPeople(labels, panel);
  if (folded) return folded;
  const now = await settled(() => peopleNow(labels, panel), fingerprint, patience);
  return now ?? reason("panel-not-settled", "its people could not be read");
}

const fingerprint = (now: PeopleShown | Reason): string =>
  "code" in now ? now.code : JSON.stringify(now.entries.map(({ person }) => keyOf(person)));

const keyOf = ({ email, kind, text }: Person): string => `${kind} ${email} ${text}`;

/** The people of one reading that another one does not show. */
export function missingIn(other: PeopleShown, one: PeopleShown): Person[] {
  const left = new Map<string, number>();
  for (const { person } of other.entries) left.set(keyOf(person), (left.get(keyOf(person)) ?? 0) + 1);
  return one.entries.flatMap(({ person }) => {
    const count = left.get(keyOf(person)) ?? 0;
    left.set(keyOf(person), count - 1);
    return count > 0 ? [] : [person];
  });
}

export const isOther = (before: PeopleShown, now: PeopleShown): boolean =>
  missingIn(now, before).length > 0 || missingIn(before, now).length > 0;

/** The people once they are others than before; null where that does not happen. A field that lost the focus with a press is unfolded again. */
export async function peopleChanged(
  labels: Labels,
  panel: FindPanel,
  before: PeopleShown,
): Promise<PeopleShown | Reason | null> {
  const changed = (): PeopleShown | Reason | null => {
    const now = peopleNow(labels, panel);
    return now && ("code" in now || isOther(before, now)) ? now : null;
  };
  const isFolded = (): boolean => {
    const found = panel();
    return !("code" in found) && peopleShown(found, labels).state === "folded";
  };
  const after = await until(() => changed() ?? (isFolded() ? folded : null), effect);
  if (after !== folded) return after;
  return (await showAllPeople(labels, panel)) ?? (await until(changed, effect));
}

const folded = reason("panel-not-settled", "some of its people stay behind a number");

/** The one entry of a user, by e-mail; null where nobody of that e-mail is among them for sure. */
export function entryOf({ entries }: PeopleShown, user: string): Entry | Reason | null {
  const email = user.toLowerCase();
  const [entry, ...more] = entries.filter(({ person }) => person.email === email);
  if (more.length > 0) return reason("row-ambiguous", `${more.length + 1} of ${user} in the panel`);
  if (entry) return entry.person.kind === "user" ? entry : reason("row-ambiguous", `${user} is no user there`);
  const nameless = entries.filter(
    ({ person: { kind, email: own } }) => own === "" && kind !== "robot" && kind !== "group",
  );
  return nameless.length === 0
    ? null
    : reason("identity-not-shown", `${user}: ${nameless.length} in the field show no e-mail`);
}
