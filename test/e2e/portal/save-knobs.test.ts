import { describe, expect, test, vi } from "vitest";
import type { Knobs } from "../../portal/knobs.ts";
import { directLabels, leaseLabels } from "../../portal/store/counts.ts";
import type { User } from "../../portal/store/model.ts";
import {
  openLicenses,
  openPanel,
  panelGone,
  panelView,
  pressInRow,
  rowTexts,
  save,
  tickedIn,
  toastText,
  toggle,
  usersWithRow,
  userWith,
} from "./licenses-page.ts";
import { portalFixture } from "./portal-fixture.ts";

const fixture = portalFixture();

/** Opens the panel of a user with two licenses and clears the second one. */
async function clearOne(knobs: Partial<Knobs>, user: User = userWith(fixture.portal, 2)) {
  const { page, portal } = fixture;
  const [kept = "", cleared = ""] = directLabels(portal.store, user.id) ?? [];
  portal.setKnobs(knobs);
  await openLicenses(page, portal);
  await openPanel(page, user.email);
  await toggle(page, cleared);
  return { page, portal, user, kept, cleared };
}

describe("what becomes of a save", () => {
  test("fail-save: refused, told so, nothing stored, the panel stays", async () => {
    const { page, portal, user, kept, cleared } = await clearOne({ "fail-save": "next:1" });
    expect(await save(page)).toBe(500);
    expect(await toastText(page)).toContain("Something went wrong");
    expect(directLabels(portal.store, user.id)).toEqual([kept, cleared]);
    expect(portal.writes).toMatchObject([{ accepted: false, status: 500, answered: 500 }]);
    expect(await save(page)).toBe(200);
    expect(directLabels(portal.store, user.id)).toEqual([kept]);
  });

  test("success-not-stored: told saved, nothing stored", async () => {
    const { page, portal, user, kept, cleared } = await clearOne({ "success-not-stored": "all" });
    expect(await save(page)).toBe(200);
    expect(await toastText(page)).toBe("License allocation saved");
    await panelGone(page);
    expect(directLabels(portal.store, user.id)).toEqual([kept, cleared]);
    expect(portal.writes).toMatchObject([{ accepted: false, status: 500, answered: 200 }]);
  });

  test("error-but-stored: told failed, stored all the same", async () => {
    const { page, portal, user, kept } = await clearOne({ "error-but-stored": "all" });
    expect(await save(page)).toBe(500);
    expect((await panelView(page)).text).toContain(user.email);
    expect(directLabels(portal.store, user.id)).toEqual([kept]);
    expect(portal.writes).toMatchObject([{ accepted: true, status: 200, answered: 500 }]);
  });

  test("selectors: a user chosen by e-mail is struck, another one is not", async () => {
    const [one, two] = usersWithRow(fixture.portal);
    fixture.portal.setKnobs({ "success-not-stored": `user:${two?.email}` });
    await openLicenses(fixture.page, fixture.portal);
    for (const user of [one, two]) {
      const answer = fixture.page.waitForResponse((response) => response.request().method() === "DELETE");
      await pressInRow(fixture.page, user?.email ?? "", "Remove");
      await answer;
      await fixture.page.waitForFunction(() => !document.querySelector(".MuiAccordion-root .MuiSkeleton-root"));
    }
    expect(fixture.portal.writes.map(({ accepted }) => accepted)).toEqual([true, false]);
  });
});

test("other-admin: a license is added between the panel's opening and Save", async () => {
  const user = userWith(fixture.portal, 2);
  const { page, portal, kept, cleared } = await clearOne({ "other-admin": `user:${user.email}` }, user);
  const added = directLabels(portal.store, user.id)?.filter((label) => label !== kept && label !== cleared);
  expect(added).toHaveLength(1);
  expect(tickedIn(await panelView(page))).toEqual([kept]);
  await save(page);
  const [other, mine] = portal.writes;
  expect(other?.admin).toBe("jordan.ellis@acme.example");
  expect(mine?.before).toEqual(other?.after);
  expect(directLabels(portal.store, user.id)).toEqual([kept]);
});

test("no-refetch: the row is old until Refresh", async () => {
  const { page, portal, user, kept, cleared } = await clearOne({ "no-refetch": true });
  const textOf = async () => (await rowTexts(page)).find((text) => text.includes(user.email));
  await save(page);
  await panelGone(page);
  expect(await textOf()).toContain(`${kept}, ${cleared}`);
  await page.$$eval("button", (buttons) => buttons.find((button) => button.textContent === "Refresh")?.click());
  await page.waitForFunction(
    (text) => !document.body.textContent?.includes(text),
    {},
    `${user.email}${kept}, ${cleared}`,
  );
  expect(portal.writes).toHaveLength(1);
});

describe("toast", () => {
  const places = () =>
    fixture.page.$$eval(".MuiSnackbar-root", (all) =>
      all.map((bar) => (bar.getBoundingClientRect().top < 200 ? "top" : "bottom")),
    );

  test.each([
    ["top", ["top"]],
    ["bottom", ["bottom"]],
    ["none", []],
  ] as const)("%s", async (toast, expected) => {
    const { page } = await clearOne({ toast });
    await save(page);
    await panelGone(page);
    await vi.waitFor(async () => expect(await places()).toEqual(expected), 3_000);
  });

  test("stale: a message of an earlier action is there before anything was done, and stays", async () => {
    const { page } = await clearOne({ toast: "stale", "fail-save": "all" });
    expect(await toastText(page)).toBe("License allocation saved");
    expect(await save(page)).toBe(500);
    await page.waitForSelector(".MuiSnackbar-root .MuiAlert-filledError");
    expect(await places()).toEqual(["top", "bottom"]);
  });
});

describe("contradictions of the documentation", () => {
  test.each([
    ["ends", 0],
    ["stays", 1],
  ] as const)("lease-on-direct %s", async (knob, left) => {
    const { page, portal } = fixture;
    portal.setKnobs({ "lease-on-direct": knob });
    const [lease] = [...portal.store.leases.values()];
    await page.goto(portal.licensesUrl);
    await page.evaluate(async (userId) => {
      const body = JSON.stringify({ userIds: [userId], licenseCodes: [], useExternalLicense: false });
      const headers = { "content-type": "application/json" };
      await fetch("/acme/portal_/api/license/accountant/UserLicense", { method: "PUT", headers, body });
    }, lease?.userId);
    expect(leaseLabels(portal.store, lease?.groupId ?? "", lease?.userId ?? "") ? 1 : 0).toBe(left);
  });
});
