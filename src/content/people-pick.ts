import type { Labels } from "../portal/labels/labels";
import { sameLabel } from "../rules/normalize";
import { type Reason, reason } from "../run/page-reasons";
import { toMiddle, type } from "./act";
import { findRole } from "./find";
import { leaveOptions } from "./leave-options";
import { pressSoon } from "./patient";
import { entryOf, type FindPanel, missingIn, peopleAtRest, peopleChanged } from "./people-look";
import { type PeopleShown, peopleField } from "./people-shown";
import { readPerson } from "./person";
import { askedSince } from "./requests";
import { settled } from "./time";
import { queryAll } from "./tree";

/** Milliseconds the portal is given to offer somebody; after an answer without anybody, and without any answer. */
const patience = 15_000;
const afterAnswer = 1_500;
const withoutAnswer = 4_000;

/**
 * Puts exactly these users, by e-mail, into the panel's field of people, one after the other. Null when all are in and every other one stayed;
 * a user who is in already is met. `byName`: an entry that shows only a name is taken for the user whose option, with exactly this e-mail and
 * that name, was just pressed. After any reason the panel must be left without saving.
 */
export async function pickPeople(
  labels: Labels,
  panel: FindPanel,
  users: readonly string[],
  byName = false,
): Promise<Reason | null> {
  let before = await peopleAtRest(labels, panel);
  for (const user of users) {
    if ("code" in before) return before;
    const entry = inside(before, user);
    if (entry === "in") continue;
    before = entry ?? (await pick(labels, panel, user, before, byName));
  }
  return "code" in before ? before : null;
}

/** Whether a user stands in the field already. Others without an e-mail are no hindrance: they stay as they are. */
function inside(people: PeopleShown, user: string): "in" | Reason | null {
  const found = entryOf(people, user);
  if (found === null || ("code" in found && found.code === "identity-not-shown")) return null;
  return "code" in found ? found : "in";
}

async function pick(
  labels: Labels,
  panel: FindPanel,
  user: string,
  before: PeopleShown,
  byName: boolean,
): Promise<PeopleShown | Reason> {
  const field = fieldOf(labels, panel);
  if ("code" in field) return field;
  // What a field offers stands beside it: below many entries both may be out of the window, where nobody could press.
  toMiddle(field);
  const typed = performance.now();
  type(field, user);
  const chosen = await choose(labels, panel, user, typed);
  const after =
    typeof chosen === "string" ? await afterwards(labels, panel, user, before, byName ? chosen : null) : chosen;
  // What was typed is no longer needed; left there it might be taken for a name on its own.
  const now = fieldOf(labels, panel);
  if (!("code" in now) && now.value !== "") type(now, "");
  await leaveOptions(() => {
    const still = fieldOf(labels, panel);
    return "code" in still ? null : still;
  });
  return after;
}

function fieldOf(labels: Labels, panel: FindPanel): HTMLInputElement | Reason {
  const now = panel();
  if ("code" in now) return now;
  const field = peopleField(now, labels);
  return field instanceof HTMLInputElement ? field : reason("not-found", "Add names", "the panel");
}

/** Presses the one option that shows exactly this e-mail, once the options are those of what was typed. Gives what the option showed. */
async function choose(labels: Labels, panel: FindPanel, user: string, typed: number): Promise<Reason | string> {
  const email = user.toLowerCase();
  const fitting = (): Element[] => {
    const field = fieldOf(labels, panel);
    const offered = "code" in field ? [] : optionsOf(field);
    return offered.filter((option) => {
      const person = readPerson(option, labels);
      return person.email === email && person.kind === "user";
    });
  };
  let answered: number | null = null;
  const options = await settled(
    () => {
      const now = performance.now();
      answered ??= askedSince(typed) ? now : null;
      const found = fitting();
      if (found.length > 0) return answered !== null || now - typed >= withoutAnswer ? found : null;
      return answered !== null && now - answered >= afterAnswer && now - typed >= afterAnswer ? [] : null;
    },
    (found) => String(found.length),
    patience,
  );
  const [option, ...more] = options ?? [];
  if (more.length > 0) return reason("row-ambiguous", `${more.length + 1} accounts with ${user} are offered`);
  if (!option) return reason("row-not-found", notOffered(labels, panel, user));
  const find = (): Element | Reason => {
    const [now, ...others] = fitting();
    if (others.length > 0) return reason("row-ambiguous", user);
    return now ?? reason("not-found", user, "what the field offers");
  };
  let pressing: Element | Reason = option;
  let shown = "";
  const unpressed = await pressSoon(
    () => {
      pressing = find();
      return pressing;
    },
    user,
    () => {
      if ("code" in pressing || find() !== pressing) return reason("not-stable", "what is offered changed");
      shown = readPerson(pressing, labels).text;
      return null;
    },
  );
  return unpressed ?? shown;
}

function notOffered(labels: Labels, panel: FindPanel, user: string): string {
  const field = fieldOf(labels, panel);
  const nameless = "code" in field ? [] : optionsOf(field).filter((option) => readPerson(option, labels).email === "");
  return nameless.length > 0
    ? `what the field offers for ${user} shows no e-mail`
    : `the field offers no account ${user}; an admin who is signed in with a local account cannot find directory users`;
}

/** What a field offers: the options of its own list, where it says which that is, else every option in sight. */
function optionsOf(field: Element): Element[] {
  const id = field.getAttribute("aria-controls") ?? field.getAttribute("aria-owns") ?? "";
  const lists = id === "" ? [document] : queryAll(document, '[role="listbox"]').filter((list) => list.id === id);
  return lists.flatMap((list) => findRole(list, "option")).filter((option) => !(option instanceof HTMLOptionElement));
}

/** Waits until the field shows somebody more, and makes sure that it is exactly this user. */
async function afterwards(
  labels: Labels,
  panel: FindPanel,
  user: string,
  before: PeopleShown,
  chosen: string | null,
): Promise<PeopleShown | Reason> {
  const after = await peopleChanged(labels, panel, before);
  if (!after) return reason("press-without-effect", user);
  if ("code" in after) return after;
  const [person, ...more] = missingIn(before, after);
  if (missingIn(after, before).length > 0 || more.length > 0)
    return reason("boxes-changed", `not only ${user} came into the field`);
  if (person?.email === user.toLowerCase()) return after;
  if (person?.email === "" && chosen !== null && isNamed(person.text, chosen, user)) return after;
  return reason("identity-not-shown", `${person?.text ?? ""}, where ${user} was to come in`);
}

/** An option shows the name and then the e-mail; the entry it becomes, the name alone. */
const isNamed = (text: string, chosen: string, user: string): boolean =>
  text !== "" && sameLabel(`${text} ${user}`, chosen);
