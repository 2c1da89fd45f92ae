import type { NeededKind, Spot } from "../../flows/needed-shape";
import type { Labels } from "../../portal/labels/labels";
import { otherMeaning } from "../../run/learnable";
import type { Pointed } from "../../run/page-check-shape";
import { type Reason, reason } from "../../run/page-reasons";
import { panelNamed } from "../panel";
import { contains, type Scope } from "../tree";
import { pageLanguage } from "../words";
import { listShown } from "./list-shown";
import { bodyOf, rowsIn } from "./list-sights";
import { partUnderTitle } from "./panel-sights";
import { isCalled, meantBy, nameToLearn, pointable } from "./pointed-element";
import { nameToRemoveBy } from "./remove-sight";
import { openedMenu, openRowMenu } from "./row-menu";
import { rolesOf } from "./spellings";

/** What is pointed at: the label whose element is wanted, and where it stands. */
export interface Target {
  readonly kind: NeededKind;
  readonly label: string;
  readonly spot: Spot | null;
}

/** An icon may stand in a menu of its row: that is opened, so that it can be pointed at. */
export async function menuIntoSight(labels: Labels, { kind, label, spot }: Target): Promise<void> {
  if (kind !== "icon" || label === "More actions" || !spot?.list) return;
  const body = await listShown(labels, spot.list);
  if (body) await openRowMenu(labels, rowsIn(body));
}

/** The part of the page the element must be in: its panel, its list, or the whole page. */
export function scopeOf(labels: Labels, { kind, spot }: Target): Scope {
  if (!spot?.list) return document;
  const menu = kind === "icon" ? openedMenu() : null;
  if (menu) return menu;
  const panel = panelNamed(labels, spot.panel);
  // A panel whose title is what is wanted is not known yet.
  if (panel) return (kind === "panel" ? null : partUnderTitle(labels, panel)) ?? document;
  return bodyOf(labels, spot.list) ?? document;
}

/** What would be learned from what was hit, or why nothing can be. Nothing is changed by it. */
export function lessonFrom(labels: Labels, target: Target, hit: Element): Pointed {
  const { kind, label } = target;
  const element = meantBy(hit, kind);
  const isRemove = kind === "button" && label === "Remove";
  const name =
    element && (isRemove ? nameToRemoveBy(labels, scopeOf(labels, target), element) : nameToLearn(element, kind));
  return {
    kind,
    label,
    spelling: name?.spelling ?? "",
    from: name?.from ?? "",
    role: rolesOf[kind][0] ?? (kind === "panel" ? "title" : "column"),
    host: location.host,
    language: pageLanguage(),
    refusal: refusalOf(labels, target, element, name?.spelling ?? ""),
  };
}

function refusalOf(labels: Labels, target: Target, element: Element | null, spelling: string): Reason | null {
  const { kind } = target;
  if (!element) return reason("not-learnable", `that is no ${words[kind]}`);
  if (spelling === "") return reason("not-learnable", "it has no name by which it could be found again");
  if (spelling.length > 120) return reason("not-learnable", "its name is too long to be a label");
  const other = otherMeaning(labels, target, spelling);
  if (other) return reason("not-learnable", `"${spelling}" already means ${other.slice(other.indexOf(".") + 1)}`);
  const scope = scopeOf(labels, target);
  if (scope instanceof Element && !contains(scope, element)) return reason("not-learnable", "it stands somewhere else");
  const same = pointable(narrowed(labels, target, element, scope), kind).filter((one) => isCalled(one, kind, spelling));
  return same.length > 1 && !mayBeMany(target)
    ? reason("not-learnable", `${same.length} elements there are called "${spelling}"`)
    : null;
}

/** An icon is one of a row's: the others of its name are other rows'. */
function narrowed(labels: Labels, { kind, spot }: Target, element: Element, scope: Scope): Scope {
  const body = kind === "icon" && spot?.list && !openedMenu() ? bodyOf(labels, spot.list) : null;
  return (body && rowsIn(body).find((row) => contains(row, element))) ?? scope;
}

/** Each entry of a list has its own; a heading may stand above the page and in a panel. */
const mayBeMany = ({ kind, label }: Target): boolean =>
  label === "Release license" || label === "Remove" || label === "Cancel" || kind === "heading" || kind === "column";

const words: Record<NeededKind, string> = {
  menu: "entry of a menu",
  heading: "heading",
  tab: "tab",
  section: "section that opens and closes",
  icon: "button of a row",
  panel: "title",
  option: "option with a round button",
  button: "button",
  field: "field",
  column: "title of a column",
};
