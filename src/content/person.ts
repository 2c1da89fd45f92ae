import type { Person } from "../messages";
import type { Labels } from "../portal/labels/labels";
import { normalizeText } from "../rules/normalize";
import { queryAll, textNodesOf } from "./tree";

/** What may tell more of a person than the texts. */
export const told = "[title], [aria-label], [alt], [mattooltip], [aria-describedby]";
const attributes = ["title", "aria-label", "alt", "mattooltip"] as const;
const cut = /(?:…|\.{2,})$/;
const email = /[^\s@<>()[\]"',;]+@[^\s@<>()[\]"',;]+\.[^\s@<>()[\]"',;]+/g;

/** Every e-mail in a text, lower case, one that was cut short with its dots. */
export const emailsOf = (text: string): string[] => (text.includes("@") ? (text.toLowerCase().match(email) ?? []) : []);

/** What one entry of a field, or one of the options to choose from, says of whom it stands for. */
export function readPerson(element: Element, labels: Labels): Person {
  const texts = textNodesOf(element).filter((node) => !isControl(node, element));
  return personOf(
    texts.map((node) => node.data.trim()),
    [element, ...queryAll(element, told)],
    labels,
  );
}

/** Whether a text is what a button inside the entry says. */
export function isControl(node: Text, entry: Element): boolean {
  const button = node.parentElement?.closest("button") ?? null;
  return button !== null && button !== entry && entry.contains(button);
}

/** The same, from the texts it shows and the elements that tell more. Two different e-mails are as good as none, and so is a part of one. */
export function personOf(texts: readonly string[], telling: readonly Element[], labels: Labels): Person {
  const marks = telling.flatMap((element) => [
    ...attributes.flatMap((name) => element.getAttribute(name) ?? []),
    ...describing(element),
  ]);
  const all = [...texts, ...marks].flatMap(emailsOf);
  const [mail = "", ...more] = new Set(all.filter((each) => !cut.test(each)));
  const isOne = more.length === 0 && all.every((each) => mail.startsWith(each.replace(cut, "")));
  const own = isOne ? mail : "";
  // Its first text is the name, and somebody may be called like a kind.
  const said = [...marks, ...texts.slice(1)].flatMap((text) => text.split(/[,;|·\n]/)).map(normalizeText);
  const is = (kind: "robot" | "group" | "user"): boolean =>
    labels.kind[kind].some((name) => said.includes(normalizeText(name)));
  return { text: texts.join(" "), email: own, kind: kindOf(is("robot"), is("group"), is("user") || own !== "") };
}

/** A tooltip may stand in the page out of sight, as what describes its element. */
function describing(element: Element): string[] {
  const ids = element.getAttribute("aria-describedby")?.split(/\s+/) ?? [];
  const root = element.getRootNode();
  const tree = root instanceof ShadowRoot ? root : document;
  return ids.flatMap((id) => tree.getElementById(id)?.textContent ?? []);
}

/** A mail-enabled group has an e-mail too, and is no user for it. */
function kindOf(robot: boolean, group: boolean, user: boolean): Person["kind"] {
  if (robot && group) return "unknown";
  if (robot) return "robot";
  if (group) return "group";
  return user ? "user" : "unknown";
}
