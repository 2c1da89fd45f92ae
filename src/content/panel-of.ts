import type { Labels } from "../portal/labels/labels";
import { normalizeText } from "../rules/normalize";
import { type Reason, reason } from "../run/page-reasons";
import type { PanelRef } from "./attempt";
import { openPanels, type Panel } from "./panel";

type Whose = "own" | "another's" | "not shown";

/** The one open panel of this name that is about exactly this subject and shows no other. */
export function panelOf(labels: Labels, ref: PanelRef): Panel | Reason {
  const open = openPanels(labels);
  const named = open.filter(({ name }) => name === ref.name);
  if (named.length === 0) return reason("panel-not-open");
  const own = named.filter((panel) => whose(panel, ref, labels) === "own");
  const [panel] = own;
  if (panel && named.length === 1) return open.length === 1 ? panel : reason("panel-not-settled", "two are open");
  return named.every((each) => whose(each, ref, labels) === "not shown")
    ? reason("identity-not-shown")
    : reason("panel-of-another-user");
}

/** The open panel of the name where it certainly is somebody else's; null where there is none, or several. */
export function strangersPanel(labels: Labels, ref: PanelRef): Panel | null {
  const [panel, ...more] = openPanels(labels).filter(({ name }) => name === ref.name);
  return panel && more.length === 0 && whose(panel, ref, labels) === "another's" ? panel : null;
}

function whose(panel: Panel, { of, others }: PanelRef, labels: Labels): Whose {
  if (of === null) return "own";
  if ("user" in of) return ofUser(panel, of.user);
  const wanted = normalizeText(of.group);
  const words = wordsOfPanels(labels);
  const strangers = others.filter((name) => name !== wanted && !words.includes(name));
  if (panel.heads.some((text) => strangers.includes(text))) return "another's";
  return panel.heads.includes(wanted) ? "own" : "not shown";
}

function ofUser({ emails }: Panel, user: string): Whose {
  if (emails.length === 0) return "not shown";
  return emails.length === 1 && emails[0] === user.toLowerCase() ? "own" : "another's";
}

/** What stands in a panel whoever it is about: a group may be called "Members" too. */
const wordsOfPanels = ({ field, column, tab, panel }: Labels): string[] =>
  [field, column, tab, panel].flatMap((group) => Object.values(group).flat()).map(normalizeText);
