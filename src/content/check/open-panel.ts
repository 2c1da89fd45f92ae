import type { ListAt } from "../../flows/needed-shape";
import type { Labels } from "../../portal/labels/labels";
import { type Reason, reason } from "../../run/page-reasons";
import { closePanels, unsureWay } from "../close-panel";
import { sendEscape } from "../escape";
import { findAll, findRole, theOne } from "../find";
import { atRest, rowsOf } from "../found";
import { isReason } from "../outcome";
import { pressSoon } from "../patient";
import { pressIcon } from "../row-icon";
import { groupSought, type Sought, userSought } from "../sought";
import { patience, until } from "../time";
import { isVisible } from "../tree";
import { bodyOf } from "./list-sights";

/** A panel that was opened to be looked at, and how it is left. */
export interface Opened {
  leave(): Promise<Reason | null>;
}

/** Whose panel is opened: `prefer` first, `avoid` last. Users by e-mail, groups by name, lower case. */
export interface Whom {
  readonly prefer: readonly string[];
  readonly avoid: readonly string[];
  /** How many were tried before. */
  readonly skip: number;
}

/** Presses the icon of one row. Which row is of no matter: nothing is changed there. */
export async function openFromRow(
  labels: Labels,
  list: ListAt,
  icon: keyof Labels["icon"],
  whom: Whom,
): Promise<Opened | Reason> {
  const left = leaver(labels);
  const unpressed =
    list === "users"
      ? await pressAtUser(labels, icon, whom)
      : await pressAtGroup(labels, list === "groups" ? "licenses" : "accounts", icon, whom);
  return unpressed ?? left;
}

/** Presses the button of a list that opens a panel about nobody yet. */
export async function openByButton(labels: Labels, list: ListAt): Promise<Opened | Reason> {
  const left = leaver(labels);
  const find = (): Element | Reason => {
    const body = bodyOf(labels, list);
    return body ? theOne(body, "button", labels.button["Allocate Licenses"]) : reason("not-found", "the list");
  };
  return (await pressSoon(find, "Allocate Licenses")) ?? left;
}

async function pressAtUser(labels: Labels, icon: keyof Labels["icon"], whom: Whom): Promise<Reason | null> {
  const all = await rowsAtRest(userSought(labels, ""));
  if (isReason(all)) return all;
  const row = chosen(
    all.filter(({ element }) => offers(labels, element, icon)),
    ({ user }) => user.email,
    whom,
  );
  return row ? await pressIcon(labels, userSought(labels, row.user.email), icon, row) : nothing;
}

async function pressAtGroup(
  labels: Labels,
  place: "licenses" | "accounts",
  icon: keyof Labels["icon"],
  whom: Whom,
): Promise<Reason | null> {
  const all = await rowsAtRest(groupSought(labels, place, ""));
  if (isReason(all)) return all;
  const row = chosen(
    all.filter(({ element }) => offers(labels, element, icon)),
    ({ group }) => group.name,
    whom,
  );
  return row ? await pressIcon(labels, groupSought(labels, place, row.group.name), icon, row) : nothing;
}

const nothing = reason("row-not-found", "no row to look at");

async function rowsAtRest<R>(sought: Sought<R>): Promise<readonly R[] | Reason> {
  const found = await until(() => atRest(sought), patience);
  return found ? (rowsOf(sought)?.all ?? []) : reason("not-found", sought.title);
}

/** By its own icon or by its menu. */
const offers = (labels: Labels, row: Element, icon: keyof Labels["icon"]): boolean =>
  findAll(row, "button", [...labels.icon[icon], ...labels.icon["More actions"]]).length > 0 ||
  findRole(row, "button").length === 0;

/** A row whose name the list has once. */
function chosen<R>(rows: readonly R[], nameOf: (row: R) => string, { prefer, avoid, skip }: Whom): R | null {
  const names = rows.map(nameOf);
  const once = rows.filter((row) => {
    const name = nameOf(row);
    return name !== "" && names.indexOf(name) === names.lastIndexOf(name);
  });
  const rank = (row: R): number => {
    const name = nameOf(row).toLowerCase();
    if (prefer.includes(name)) return 0;
    return avoid.includes(name) ? 2 : 1;
  };
  return [...once].sort((one, other) => rank(one) - rank(other))[skip] ?? null;
}

/** Milliseconds a panel may take to slide away. */
const leaving = 8_000;

/** Leaves what was opened since, known or not: by its own Cancel or Close where that name is sure, else by Escape. Nothing else is pressed. */
function leaver(labels: Labels): Opened {
  const before = new Set(findRole(document, "button"));
  const names = [...labels.button.Cancel, ...labels.button.Close];
  const come = (): Element[] => findRole(document, "button").filter((button) => !before.has(button));
  return {
    leave: async () => {
      const known = await closePanels(labels);
      const ways = findAll(document, "button", names).filter((way) => !before.has(way));
      if (ways.length === 0 && !known) return null;
      const way = ways.find((one) => !unsureWay(one));
      const inside = way ?? ways[0] ?? come()[0];
      const unpressed = way ? await pressSoon(() => way, "Cancel") : null;
      if (unpressed) return unpressed;
      if (!way) sendEscape(inside ?? document.body);
      const gone = await until(() => (inside && isVisible(inside) ? null : true), leaving);
      return gone ? null : (known ?? reason("panel-not-settled"));
    },
  };
}
