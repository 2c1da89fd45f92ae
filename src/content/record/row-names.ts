import { normalizeText } from "../../rules/normalize";
import { queryAll, rootsIn } from "../tree";

const rows = 'tr, [role="row"], li, [role="listitem"]';
const pressable = 'button, [role="button"], [role="menuitem"]';
const written = ["aria-label", "title", "mattooltip"];
const least = 3;

/**
 * What controls inside rows are called, normalized, where the same name stands in most rows of the same list: that is no name of a person.
 * With fewer than three rows nothing can be told.
 */
export function namesInMostRows(): ReadonlySet<string> {
  const lists = new Map<Node | null, Element[]>();
  for (const row of queryAll(document, rows)) lists.set(row.parentNode, [...(lists.get(row.parentNode) ?? []), row]);
  const found = new Set<string>();
  for (const list of lists.values()) {
    const counts = new Map<string, number>();
    for (const row of list) for (const name of namesIn(row)) counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const [name, count] of counts) if (count >= least && count > list.length / 2) found.add(name);
  }
  return found;
}

/** Each once: of an icon what its attributes say, of a button with words its words. */
function namesIn(row: Element): ReadonlySet<string> {
  const buttons = rootsIn(row).flatMap((root) => [...root.querySelectorAll(pressable)]);
  return new Set(
    buttons.flatMap((button) =>
      [...textsOn(button), ...textsOn(button.parentElement), button.textContent].flatMap((text) =>
        text && text.trim() !== "" ? [normalizeText(text)] : [],
      ),
    ),
  );
}

const textsOn = (element: Element | null): (string | null)[] =>
  written.map((name) => element?.getAttribute(name) ?? null);
