import { flows } from "../flows/index";
import type { FlowName } from "../flows/names";
import type { Step } from "../flows/steps";
import type { Labels } from "../portal/labels/labels";
import { normalizeText } from "../rules/normalize";
import type { Standing } from "../run/standing-shape";
import { findAll } from "./find";
import type { Role } from "./names";
import { openPanels, type PanelName } from "./panel";
import { sectionBody, sectionHeaders, tables } from "./section";
import { isVisible, queryAll, textsOf } from "./tree";

type Place = "licenses" | "accounts";
type SectionName = keyof Labels["section"];

/**
 * What of everything these flows need is on the page as it stands: opens nothing, presses nothing. The same page gives the same list, a
 * recording of it too.
 */
export function standingFor(labels: Labels, names: readonly FlowName[]): Standing[] {
  const wanted = names.map((name) => {
    const { place, steps } = flows[name];
    return { place, steps: steps({ users: ["nobody@none"], group: "nothing", licenses: [] }) };
  });
  const found: Standing[] = [];
  for (const place of ["licenses", "accounts"] as const) {
    const steps = wanted.filter((flow) => flow.place === place).flatMap((flow) => flow.steps);
    if (steps.length > 0)
      found.push(...onPage(labels, place), ...steps.flatMap((step) => ofStep(labels, step, sectionOf(steps, step))));
  }
  return [...new Map(found.map((one) => [JSON.stringify([one.where, one.kind, one.label]), one])).values()];
}

/** The section a step works in: the one expanded last before it. */
function sectionOf(steps: readonly Step[], step: Step): SectionName | null {
  const before = steps.slice(0, steps.indexOf(step) + 1).reverse();
  const start = before.find(({ verb }) => verb === "expand" || verb === "tab" || verb === "open");
  return start?.verb === "expand" ? start.label : null;
}

function onPage(labels: Labels, place: Place): Standing[] {
  const page = place === "licenses" ? "Licenses" : "Accounts & Groups";
  const tabs =
    place === "licenses"
      ? (["Users", "Robots & Services"] as const)
      : (["User accounts", "Groups", "Robot accounts"] as const);
  const headings = findAll(document, "heading", labels.heading[page]).length;
  return [
    { where: "page", kind: "heading", label: page, verdict: headings > 0 ? "recognized" : "missing", count: headings },
    ...tabs.map((label) => told("page", "tab", label, findAll(document, "tab", labels.tab[label]).length)),
  ];
}

function ofStep(labels: Labels, step: Step, section: SectionName | null): Standing[] {
  switch (step.verb) {
    case "expand":
      return [
        told("page", "section", step.label, sectionHeaders(labels, step.label).length),
        ...ofList(labels, listOf(labels, step.label), step.label),
      ];
    case "at-the-row":
      return [icon(labels, listOf(labels, section), section ?? "list", step.label)];
    case "press":
      return [inside(labels, listOf(labels, section), section ?? "list", "button", "button", step.label)];
    case "in-the-panel":
      return ofPanel(labels, step.label);
    case "choose":
      return [ofOption(labels, step.label)];
    default:
      return [];
  }
}

function listOf(labels: Labels, section: SectionName | null): Element | null {
  if (section) return sectionBody(labels, section);
  const [table, ...more] = queryAll(document, tables).filter(isVisible);
  return table && more.length === 0 ? table : null;
}

function ofList(labels: Labels, body: Element | null, where: string): Standing[] {
  const titles = body
    ? queryAll(body, 'th, [role="columnheader"]')
        .filter(isVisible)
        .map((cell) => normalizeText(textsOf(cell).join(" ")))
    : [];
  const columns = (["Name", "Licenses"] as const).map((label) => {
    const spellings = labels.column[label].map(normalizeText);
    const count = titles.filter((title) => spellings.includes(title)).length;
    return body ? told(where, "column", label, count) : notInSight(where, "column", label);
  });
  return [
    inside(labels, body, where, "textbox", "field", "Search"),
    inside(labels, body, where, "button", "button", "Refresh"),
    ...columns,
  ];
}

function inside(
  labels: Labels,
  body: Element | null,
  where: string,
  role: Role,
  kind: "field" | "button",
  label: "Search" | "Refresh" | "Allocate Licenses",
): Standing {
  if (!body) return notInSight(where, kind, label);
  const spellings = label === "Search" ? labels.field.Search : labels.button[label];
  return told(where, kind, label, findAll(body, role, spellings).length);
}

/** An icon is there where a row has it once; in some rows it may be twice, or none of it. */
function icon(labels: Labels, body: Element | null, where: string, label: keyof Labels["icon"]): Standing {
  if (!body) return notInSight(where, "icon", label);
  const rows = queryAll(body, 'tr, [role="row"]').filter(isVisible);
  const counts = rows.map((row) => findAll(row, "button", labels.icon[label]).length).filter((count) => count > 0);
  const verdict = counts.some((count) => count > 1) ? "ambiguous" : "recognized";
  return { where, kind: "icon", label, verdict: counts.length === 0 ? "missing" : verdict, count: counts.length };
}

function ofPanel(labels: Labels, name: PanelName): Standing[] {
  const open = openPanels(labels).filter((panel) => panel.name === name);
  if (open.length === 0) return [notInSight(name, "panel", name)];
  return [told(name, "panel", name, open.length), told(name, "button", "Save", open.filter(({ save }) => save).length)];
}

function ofOption(labels: Labels, label: keyof Labels["option"]): Standing {
  const [panel] = openPanels(labels).filter(({ name }) => name === "Edit License Allocation");
  if (!panel) return notInSight("Edit License Allocation", "option", label);
  return told(panel.name, "option", label, findAll(panel.element, "radio", labels.option[label]).length);
}

function told(where: string, kind: Standing["kind"], label: string, count: number): Standing {
  const found = count === 1 ? "recognized" : "ambiguous";
  return { where, kind, label, verdict: count === 0 ? "missing" : found, count };
}

const notInSight = (where: string, kind: Standing["kind"], label: string): Standing => ({
  where,
  kind,
  label,
  verdict: "not-in-sight",
  count: 0,
});
