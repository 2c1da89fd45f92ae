import { flowNames } from "../../../src/flows/names";
import { neededBy } from "../../../src/flows/needed";
import { keyOf, type Needed } from "../../../src/flows/needed-shape";
import type { CheckLine, PageCheck } from "../../../src/run/page-check-shape";

const roles: Partial<Record<Needed["kind"], string>> = { tab: "tab", heading: "heading", field: "field" };

/** A line that was found under its English name. */
const found = (need: Needed): CheckLine => ({
  ...need,
  verdict: "green",
  role: roles[need.kind] ?? "button",
  from: "its text",
  spelling: need.label,
  detail: "",
  candidates: [],
  at: need.spots[0] ?? null,
});

/** A finished check of all procedures in which these lines came out otherwise, by key. */
export const checkOf = (
  lines: Readonly<Record<string, Partial<CheckLine>>> = {},
  part: Partial<PageCheck> = {},
): PageCheck => ({
  status: "done",
  tab: 7,
  flows: [],
  organization: "Acme Robotics",
  host: "cloud.uipath.com",
  language: "en",
  at: "2026-11-20T10:00:00.000Z",
  part: "",
  lines: neededBy(flowNames).map((need) => ({ ...found(need), ...lines[keyOf(need)] })),
  reason: null,
  line: "",
  pointed: null,
  ...part,
});

const gone = { verdict: "missing", spelling: "", role: "", from: "" } as const;
const behind = (what: string) => ({ ...gone, verdict: "not-reached", detail: `It lies behind the ${what}.` }) as const;

/** The icon that opens the users' panel is missing, and what lies behind it was not reached. */
export const iconMissing = {
  "icon.Edit license allocation": gone,
  "panel.Edit License Allocation": behind("icon Edit license allocation in a row"),
  "option.Allocate to User": behind("icon Edit license allocation in a row"),
};

export const saveTwice: Readonly<Record<string, Partial<CheckLine>>> = {
  "button.Save": { verdict: "ambiguous", candidates: ["Save", "Save"] },
  "tab.Robots & Services": gone,
};

export const supposed = {
  "button.Release license": {
    verdict: "unconfirmed",
    spelling: "ライセンスを解放",
    detail: "Nobody has vouched for this spelling here yet.",
  },
} as const;

export const pointed = {
  kind: "icon",
  label: "Edit license allocation",
  spelling: "Change licenses",
  from: "aria-label",
  role: "button",
  host: "cloud.uipath.com",
  language: "en",
  refusal: null,
} as const;

export const refused = {
  ...pointed,
  spelling: "Remove",
  refusal: {
    code: "not-learnable",
    text: 'This cannot be learned ("Remove" already means Remove). Nothing was learned. Point at something else.',
  },
};
