import { normalizeText } from "../rules/normalize";
import { type Reason, reason } from "../run/page-reasons";
import { candidates, hasRole, mayBeCalled, namesOf, type Role } from "./names";
import { isVisible, queryAll, type Scope } from "./tree";

/** What a search came to. More than one match is as wrong as none. */
export type Found =
  | { readonly kind: "one"; readonly element: Element }
  | { readonly kind: "not-found" }
  | { readonly kind: "ambiguous"; readonly elements: readonly Element[] };

/** Every visible element of a role in the scope, in document order. */
export function findRole(scope: Scope, role: Role): Element[] {
  return queryAll(scope, candidates[role]).filter((element) => hasRole(element, role) && isVisible(element));
}

/** Every visible element of a role whose name equals one of the spellings; names are compared whole. */
export function findAll(scope: Scope, role: Role, spellings: readonly string[]): Element[] {
  const wanted = spellings.map(normalizeText);
  return queryAll(scope, candidates[role]).filter(
    (element) =>
      mayBeCalled(element, wanted) &&
      hasRole(element, role) &&
      isVisible(element) &&
      namesOf(element).some((name) => wanted.includes(name)),
  );
}

/** The one visible element of a role with one of these names. */
export function findOne(scope: Scope, role: Role, spellings: readonly string[]): Found {
  const elements = findAll(scope, role, spellings);
  const [element, ...others] = elements;
  if (!element) return { kind: "not-found" };
  return others.length === 0 ? { kind: "one", element } : { kind: "ambiguous", elements };
}

/** The one visible element of a role with one of these names, or the reason why there is not exactly one. */
export function theOne(scope: Scope, role: Role, spellings: readonly string[], where?: string): Element | Reason {
  const found = findOne(scope, role, spellings);
  const [name = role] = spellings;
  if (found.kind === "one") return found.element;
  return found.kind === "not-found"
    ? reason("not-found", name, where)
    : reason("ambiguous", name, String(found.elements.length));
}
