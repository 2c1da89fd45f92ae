import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { CheckedPlan } from "../../src/run/plan";
import { directOf, everyRecord, people } from "./people";
import { apply, openStage, planRows, preview, resetStage, type Stage, settings } from "./stage";

let stage: Stage;
let plan: CheckedPlan;
let tab: number;
let record: Record<string, string>;
beforeAll(async () => {
  stage = await openStage({ scenario: "small" });
  await settings(stage, {});
});
afterAll(() => stage.close());

beforeEach(async () => {
  await resetStage(stage, { knobs: { motion: false } });
  const [user] = people(stage.portal, (count) => count > 1);
  plan = await preview(stage, [{ user: user?.email ?? "", licenses: user?.licenses.slice(0, 1) ?? [] }]);
  tab = await stage.tab();
  record = everyRecord(stage.portal);
});

/** The approved plan on a page that looks like the right one: not begun, and the page is where and as it was. */
async function expectRefused(path: string, code: string): Promise<void> {
  const address = new URL(path, stage.portal.licensesUrl).href;
  await stage.page.goto(address, { waitUntil: "networkidle0" });
  const shown = () => stage.page.$eval("body", (body) => body.innerText);
  const before = await shown();
  const { reason } = await stage.surface.ask("popup-background/start", {
    tab,
    digest: plan.digest,
    word: plan.confirmWord,
  });
  expect(reason?.code).toBe(code);
  expect(stage.page.url()).toBe(address);
  expect(await shown()).toBe(before);
  expect(stage.portal.writes).toEqual([]);
  expect(everyRecord(stage.portal)).toEqual(record);
}

test("a tenant's Licenses page, with a panel of the same name, is refused", async () => {
  const [tenant] = stage.portal.store.tenants;
  await expectRefused(`/acme/portal_/admin/tenant/${tenant?.id}/licenses`, "tenant-page");
});

test("a user's profile, with a Licenses tab, is refused", async () => {
  const [user] = [...stage.portal.store.users.keys()].slice(1);
  await expectRefused(`/acme/portal_/admin/accounts/user/${user}`, "page-not-recognized");
});

test("a group's profile, with a Licenses tab, is refused", async () => {
  stage.portal.setKnobs({ accounts: "local-groups" });
  const [group] = [...stage.portal.store.groups.keys()];
  await expectRefused(`/acme/portal_/admin/accounts/group/${group}`, "page-not-recognized");
});

test("the documentation, with every phrase and control, is refused", async () => {
  await expectRefused("/acme/docs_/automation-cloud/admin-guide/deallocating", "tab-left");
});

test("another product of a tenant, with the same controls, is refused", async () => {
  await expectRefused("/acme/DefaultTenant/orchestrator_/users", "tab-left");
});

test("the Licenses page of another organization is refused", async () => {
  await expectRefused("/globex/portal_/admin/licenses", "wrong-organization");
});

test("rows of another organization's plan are not checked on this one's page", async () => {
  const rows = planRows([{ user: "casey.morgan@globex.example", licenses: ["*"] }]);
  const { plan: none, reason } = await stage.surface.ask("popup-background/check-plan", {
    rows,
    source: "test",
    organization: "globex",
  });
  expect(none).toBeNull();
  expect(reason?.code).toBe("another-organization");
});

test("beside the Robots & Services tab nothing is looked for: the Users tab is opened first", async () => {
  await stage.page.goto(stage.portal.licensesUrl, { waitUntil: "networkidle0" });
  await stage.page.locator("::-p-xpath(//*[@role='tab'][starts-with(., 'Robots')])").click();
  await stage.page.waitForSelector("::-p-xpath(//*[@role='tab'][starts-with(., 'Robots')][@aria-selected='true'])");
  const report = await apply(stage, plan);
  expect(report.rows.map(({ state }) => state)).toEqual(["verified"]);
  const user = report.rows[0]?.user ?? "";
  expect(directOf(stage.portal, user)?.join(", ")).not.toBe(record[user]);
  expect(stage.portal.writes).toHaveLength(1);
  expect({ ...everyRecord(stage.portal), [user]: "" }).toEqual({ ...record, [user]: "" });
});

test("an icon that is only called Icon button beside the right one is never pressed", async () => {
  await resetStage(stage, { knobs: { motion: false } });
  await stage.page.waitForSelector("::-p-xpath(//*[@role='tab'])");
  await stage.page.evaluate(() => {
    const pressed: string[] = [];
    Object.assign(globalThis, { pressed });
    addEventListener(
      "click",
      (event) => {
        const [target] = event.composedPath();
        const control = target instanceof Element ? target.closest("[aria-label]") : null;
        if (control) pressed.push(control.getAttribute("aria-label") ?? "");
      },
      true,
    );
    const decoy = (): void => {
      for (const button of document.querySelectorAll("td button[aria-label='Edit license allocation']"))
        if (button.parentElement?.querySelector("[aria-label='Icon button']") === null) {
          const other = document.createElement("button");
          other.setAttribute("aria-label", "Icon button");
          button.before(other);
        }
    };
    new MutationObserver(decoy).observe(document.body, { childList: true, subtree: true });
  });
  const report = await apply(stage, plan);
  expect(report.rows.map(({ state }) => state)).toEqual(["verified"]);
  const pressed = await stage.page.evaluate(() =>
    JSON.stringify(Object.entries(globalThis).find(([name]) => name === "pressed")?.[1]),
  );
  expect(pressed).toContain("Edit license allocation");
  expect(pressed).not.toContain("Icon button");
});
