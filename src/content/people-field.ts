import type { Person } from "../messages";
import type { Labels } from "../portal/labels/labels";
import { type Reason, reason } from "../run/page-reasons";
import { pressSoon } from "./patient";
import { entryOf, type FindPanel, isOther, missingIn, peopleAtRest, peopleChanged, peopleNow } from "./people-look";
import { type Entry, type PeopleShown, peopleShown } from "./people-shown";
import { readPerson } from "./person";
import { removeControl } from "./remove-control";
import { contains } from "./tree";

export { showAllPeople } from "./people-look";
export { pickPeople } from "./people-pick";

/**
 * Who stands in the panel's field of people, in the order shown. Null while it loads, while it hides some of them behind a number, or when it
 * says another count than it shows. Nothing is pressed.
 */
export function peopleIn(panel: Element, labels: Labels): Person[] | null {
  const { state, entries } = peopleShown(panel, labels);
  return state === "complete" ? entries.map(({ person }) => person) : null;
}

/**
 * Takes exactly these users, by e-mail, out of the panel's field of people, one after the other. Null when all are out and every other one
 * stayed; a user who is out already is met. After any reason the panel must be left without saving.
 */
export async function takeOutPeople(
  labels: Labels,
  panel: FindPanel,
  users: readonly string[],
): Promise<Reason | null> {
  let before = await peopleAtRest(labels, panel);
  for (const user of users) {
    if ("code" in before) return before;
    const entry = entryOf(before, user);
    if (entry === null) continue;
    before = "code" in entry ? entry : await takeOut(labels, panel, user, before);
  }
  return "code" in before ? before : null;
}

async function takeOut(
  labels: Labels,
  panel: FindPanel,
  user: string,
  before: PeopleShown,
): Promise<PeopleShown | Reason> {
  let pressing: Pressing | null = null;
  // What was read a moment ago still holds at the first try: the page had no turn since. A thousand readings less for a thousand people.
  let tries = 0;
  const find = (): Element | Reason => {
    const way = wayOut(labels, user, before, tries === 0 ? before : peopleNow(labels, panel));
    tries += 1;
    if ("code" in way) return way;
    pressing = way;
    return way.control;
  };
  // The entry may stand for somebody else by now: in a field kept by position it is the next one's a moment later.
  const still = (): Reason | null => (pressing && isOf(pressing, user, labels) ? null : moved);
  const unpressed = await pressSoon(find, `the way out of ${user}`, still);
  return unpressed ?? (await afterwards(labels, panel, user, before));
}

interface Pressing {
  readonly entry: Entry;
  readonly control: Element;
}

const moved = reason("not-stable", "the people in the field moved");

/** What takes exactly this user out, as long as everybody stands where they stood. */
function wayOut(
  labels: Labels,
  user: string,
  before: PeopleShown,
  now: PeopleShown | Reason | null,
): Pressing | Reason {
  if (!now || "code" in now) return now ?? moved;
  if (isOther(before, now)) return reason("boxes-changed", "other people came into the field");
  const entry = entryOf(now, user);
  if (entry === null || "code" in entry) return entry ?? reason("boxes-changed", `${user} went by itself`);
  const control = removeControl(entry, labels);
  return "code" in control ? control : { entry, control };
}

const isOf = ({ entry, control }: Pressing, user: string, labels: Labels): boolean => {
  const person = contains(entry.element, control) ? readPerson(entry.element, labels) : null;
  return person?.email === user.toLowerCase() && person.kind === "user";
};

/** Waits until the field no longer shows what it showed, and makes sure that exactly this user is gone. */
async function afterwards(
  labels: Labels,
  panel: FindPanel,
  user: string,
  before: PeopleShown,
): Promise<PeopleShown | Reason> {
  const after = await peopleChanged(labels, panel, before);
  if (!after) return reason("press-without-effect", `the way out of ${user}`);
  if ("code" in after) return after;
  const gone = missingIn(after, before);
  const come = missingIn(before, after);
  const [person] = gone;
  if (person?.email === user.toLowerCase() && gone.length === 1 && come.length === 0) return after;
  const others = [...gone.filter((one) => one !== person || one.email !== user.toLowerCase()), ...come];
  return reason("boxes-changed", `not only ${user}: ${others.map(({ text }) => text).join(", ")}`);
}
