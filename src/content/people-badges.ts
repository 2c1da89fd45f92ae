import type { Labels } from "../portal/labels/labels";
import { normalizeText } from "../rules/normalize";
import { isControl } from "./person";
import { contains, parentOf, queryAll, textNodesOf } from "./tree";

const buttons = 'button, [role="button"]';

/**
 * The people around a field in families that give their badges no role: words, and one button that is called Remove or nothing at all. A badge
 * that looks the same and has no button is somebody too; one with a number in it may stand for others.
 */
export function badgesIn(around: Element, field: Element, labels: Labels): Element[] {
  const removes = labels.button.Remove.map(normalizeText);
  return badgesBy(around, field, (button) => isRemove(button, removes));
}

/** What would be badges if their buttons were called Remove, whatever those are called. Nobody is read from it. */
export const likeBadgesIn = (around: Element, field: Element): Element[] => badgesBy(around, field, () => true);

function badgesBy(around: Element, field: Element, fits: (button: Element) => boolean): Element[] {
  const badges = queryAll(around, buttons).flatMap((button) => {
    const badge = parentOf(button);
    return badge && badge !== around && fits(button) && isBadge(badge, field) ? [badge] : [];
  });
  const [first] = badges;
  const row = first && parentOf(first);
  if (!first || !row || badges.some((badge) => parentOf(badge) !== row)) return badges;
  const own = new Set(badges);
  return [...row.children].filter((each) => own.has(each) || (isLike(each, first) && !/\d/.test(wordsOf(each))));
}

const isBadge = (element: Element, field: Element): boolean =>
  !contains(element, field) && queryAll(element, buttons).length === 1 && wordsOf(element) !== "";

const isLike = (one: Element, other: Element): boolean =>
  one.localName === other.localName && one.className === other.className && wordsOf(one) !== "";

/** A button that empties the whole field, or counts, says so. */
function isRemove(button: Element, removes: readonly string[]): boolean {
  const said = [button.getAttribute("aria-label"), button.getAttribute("title"), button.textContent];
  const names = said.map((text) => normalizeText(text ?? "")).filter((text) => text !== "");
  return names.every((name) => removes.some((remove) => name === remove || name.startsWith(`${remove} `)));
}

/** What an element says, its buttons left out. */
export const wordsOf = (element: Element): string =>
  textNodesOf(element)
    .filter((node) => !isControl(node, element))
    .map((node) => node.data.trim())
    .join(" ");
