import type { Needed } from "../../flows/needed-shape";
import type { Labels } from "../../portal/labels/labels";
import { normalizeText } from "../../rules/normalize";
import { notReached } from "../../run/page-check";
import type { Sight } from "../../run/page-check-shape";
import { isReason } from "../outcome";
import { wordsOf } from "../people-badges";
import { likePeople } from "../people-entries";
import { type Entry, peopleShown } from "../people-shown";
import { emailsOf } from "../person";
import { namedRemove, nameWithout, removeControl } from "../remove-control";
import { contains, type Scope } from "../tree";
import { type Name, namesWithSources } from "./name-source";
import { met, sightOf } from "./sight";

/** What takes a person out of a field is looked for at the first one there. A drawing without a name needs no label. */
export function removeSight(labels: Labels, part: Element, need: Needed, wanted: readonly string[]): Sight {
  const [entry] = entriesIn(part, labels);
  if (!entry) return notReached(need, "Nobody is in this group.");
  const control = removeControl(entry, labels);
  const named = namedRemove(entry, labels.button.Remove);
  if (isReason(control)) {
    const seen = sightOf(need, control.code === "ambiguous" ? named : named.slice(0, 1), wanted, "button");
    const [button] = named;
    // What would be vouched for is the word, and not whom the button takes out.
    return button ? { ...seen, spelling: nameWithout(seen.spelling, entry.person) } : seen;
  }
  if (!named.includes(control)) return met(need, "Not needed: what takes somebody out goes by no name.");
  const [name] = namesWithSources(control);
  const spelling = nameWithout(name?.spelling ?? "", entry.person);
  return { ...met(need, ""), role: "button", from: name?.from ?? "", spelling };
}

/** Those who are shown. What a family of badges calls its buttons may be all that keeps them from being known. */
function entriesIn(part: Element, labels: Labels): readonly Entry[] {
  const { field, entries } = peopleShown(part, labels);
  if (entries.length > 0 || !field) return entries;
  return likePeople(part, field).map((element) => {
    const text = wordsOf(element);
    return { element, person: { text, email: emailsOf(text)[0] ?? "", kind: "unknown" } };
  });
}

/** The name a person's own button would be known by, without the person's; null where it stands at nobody or says nothing else. */
export function nameToRemoveBy(labels: Labels, scope: Scope, button: Element): Name | null {
  const entry =
    scope instanceof Element
      ? entriesIn(scope, labels).find(({ element }) => element !== button && contains(element, button))
      : undefined;
  if (!entry) return null;
  const own = normalizeText(entry.element.getAttribute("aria-label") ?? "");
  const names = namesWithSources(button).flatMap(({ spelling, from }) => {
    const word = nameWithout(spelling, entry.person);
    return word !== "" && normalizeText(spelling) !== own ? [{ spelling: word, from }] : [];
  });
  // A drawn cross is a name too, but a word says which of two crosses it is.
  return names.find(({ spelling }) => /\p{L}/u.test(spelling)) ?? names[0] ?? null;
}
