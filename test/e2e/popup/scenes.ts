import type { AppState, PageVerdict } from "../../../src/messages";
import type { Inventory } from "../../../src/rules/model";
import type { CheckedPlan } from "../../../src/run/plan";
import { checkOf, iconMissing, pointed, refused, saveTwice, supposed } from "./check-fixtures";
import type { Replies } from "./fake-background";
import * as fixtures from "./fixtures";
import { organizationOf } from "./group-fixtures";
import { groupPlanOf } from "./group-plan";

/** One view of the surface: what the background says, and what the live region must then say. */
export interface Scene {
  readonly name: string;
  readonly status: string;
  readonly state: AppState;
  readonly replies: Replies;
}

const inventory = fixtures.inventoryOf(400);
const scan = fixtures.scanOf(inventory);
const plan = fixtures.planOf(60, "RELEASE");
const users = { "popup-background/inventory": { inventory } };
const planned = { ...users, "popup-background/plan": { plan } };
const settled = (number: number, of: CheckedPlan = plan) => ({
  ...planned,
  "popup-background/run-rows": { rows: fixtures.runRowsOf(of, number) },
  "popup-background/report": { report: fixtures.reportOf(of) },
  "popup-background/journal": { events: [{ type: "run-started" }] },
});

const organization = organizationOf(400);
const readAll = fixtures.scanOf(organization);
const everything = { "popup-background/inventory": { inventory: organization } };
const inPart: Inventory = {
  ...organization,
  readAt: "2026-11-20T10:00:00.000Z",
  groupsComplete: false,
  unread: [
    "Members of Citizen Developers: the page offers no editor for this group.",
    "Licenses from Automation Users: the list changed while it was read.",
  ],
};
const groupPlan = groupPlanOf(40, "REMOVE");

const scene = (name: string, status: string, state: Partial<AppState>, replies: Replies = {}): Scene => ({
  name,
  status,
  state: fixtures.appState(state),
  replies,
});

const verdict = (name: PageVerdict, missing: string[] = []): Scene =>
  scene(`not-ready-${name}`, "not-ready", { tabs: [fixtures.portalTab({ verdict: name, language: "pl", missing })] });

const waiting = {
  until: "2026-11-20T09:12:07.000Z",
  reason: { code: "throttled", text: "The portal asks for fewer requests. Nothing is lost." },
};
const paused = {
  code: "signed-out",
  text: "The portal asks to sign in again. Sign in there, open the Licenses page, then press Resume.",
};

export const scenes: readonly Scene[] = [
  scene("no-portal", "no-portal", { tabs: [], tab: null }),
  scene("view-only", "ready", { tabs: [fixtures.portalTab({ verdict: "view-only" })] }),
  verdict("another-page", ["Heading “Licenses”", "Section “License Allocations to Users”"]),
  verdict("unknown-language"),
  scene("silent-tab", "not-ready", { tabs: [fixtures.portalTab(null)] }),
  scene("two-portals", "ready", { tabs: [fixtures.portalTab(), fixtures.portalTab({ organization: "Globex" }, 8)] }),
  scene("ready", "ready", {}),
  scene("reading", "reading", {
    scan: { ...scan, status: "reading", read: 2350, shown: 5000, complete: false, readAt: "" },
  }),
  scene("read-failed", "read-failed", {
    scan: {
      ...scan,
      status: "failed",
      reason: {
        code: "page-changed",
        text: "The next page of the list did not come within 15 seconds. Reload the portal tab and read again.",
      },
    },
  }),
  scene("read", "read", { scan }, users),
  scene("read-incomplete", "read", { scan: { ...scan, read: 397, complete: false } }, users),
  scene("accounts-page", "ready", { tabs: [fixtures.portalTab({ verdict: "accounts" })] }),
  scene("reading-groups", "reading", {
    scan: {
      ...readAll,
      status: "reading",
      readAt: "",
      part: "members of Finance Automation",
      groupsRead: 3,
      groups: 11,
    },
  }),
  scene("read-organization", "read", { scan: readAll }, everything),
  scene(
    "read-organization-in-part",
    "read",
    { scan: fixtures.scanOf(inPart) },
    { "popup-background/inventory": { inventory: inPart } },
  ),
  scene("preview", "preview", { scan, plan: fixtures.planSummary(plan) }, planned),
  scene("check-green", "read", { scan, check: checkOf() }, users),
  scene("check-under-way", "ready", {
    check: checkOf({}, { status: "checking", lines: [], part: "the panel Edit Group" }),
  }),
  scene("check-missing", "read", { scan, check: checkOf({ ...iconMissing, ...saveTwice }) }, users),
  scene("check-supposed", "ready", { check: checkOf(supposed, { language: "ja" }) }),
  scene("check-pointing", "ready", {
    check: checkOf(iconMissing, { status: "pointing", line: "icon.Edit license allocation" }),
  }),
  scene("check-pointed", "ready", {
    check: checkOf(iconMissing, { line: "icon.Edit license allocation", pointed }),
  }),
  scene("check-pointed-refused", "ready", {
    check: checkOf(iconMissing, { line: "icon.Edit license allocation", pointed: refused }),
  }),
  scene("running", "running", { scan, run: fixtures.runOf(plan, 23) }, settled(23)),
  scene("stopping", "stopping", { scan, run: fixtures.runOf(plan, 23, { status: "stopping" }) }, settled(23)),
  scene("pausing", "pausing", { scan, run: fixtures.runOf(plan, 23, { status: "pausing" }) }, settled(23)),
  scene("waiting", "running", { scan, run: fixtures.runOf(plan, 23, { wait: waiting, tab: 7 }) }, settled(23)),
  scene("paused", "paused", { scan, run: fixtures.runOf(plan, 23, { status: "paused", reason: paused }) }, settled(23)),
  scene("ended", "ended", { scan, run: fixtures.runOf(plan, 60) }, settled(60)),
  scene(
    "preview-groups",
    "preview",
    { scan: readAll, plan: fixtures.planSummary(groupPlan) },
    { ...everything, "popup-background/plan": { plan: groupPlan } },
  ),
  scene("running-groups", "running", { scan: readAll, run: fixtures.runOf(groupPlan, 2) }, settled(2, groupPlan)),
  scene("ended-groups", "ended", { scan: readAll, run: fixtures.runOf(groupPlan, 40) }, settled(40, groupPlan)),
  scene(
    "stopped-itself",
    "ended",
    {
      scan,
      run: fixtures.runOf(plan, 60, {
        why: "stopped-itself",
        reason: {
          code: "too-many-failures",
          text: "Three rows in a row failed, so the run stopped itself. Look at the portal before going on.",
        },
      }),
    },
    settled(60),
  ),
];
