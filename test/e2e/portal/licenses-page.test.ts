import { describe, expect, test } from "vitest";
import { directLabels } from "../../portal/store/counts.ts";
import {
  drawer,
  openLicenses,
  openPanel,
  panelGone,
  panelView,
  press,
  pressInRow,
  rowTexts,
  save,
  search,
  tickedIn,
  toastText,
  toggle,
  usersWithRow,
  userWith,
  waitForRows,
} from "./licenses-page.ts";
import { portalFixture } from "./portal-fixture.ts";

const fixture = portalFixture({ scenario: "medium" });

describe("the page", () => {
  test("opens on Users, with both sections collapsed and their content in place", async () => {
    const { page, portal } = fixture;
    await page.goto(portal.licensesUrl);
    await page.waitForSelector(".MuiAccordion-root tbody button");
    const seen = await page.evaluate(() => ({
      heading: document.querySelector("h1")?.textContent,
      tabs: [...document.querySelectorAll("[role=tab]")].map((tab) => [
        tab.textContent,
        tab.getAttribute("aria-selected"),
      ]),
      sections: [...document.querySelectorAll(".MuiAccordionSummary-root")].map((section) => [
        section.textContent,
        section.getAttribute("aria-expanded"),
        section.tagName,
      ]),
      icon: document
        .querySelector("[aria-label='Edit license allocation']")
        ?.checkVisibility({ visibilityProperty: true }),
      language: document.documentElement.lang,
      theme: document.body.className,
    }));
    expect(seen).toEqual({
      heading: "Licenses",
      tabs: [
        ["Users", "true"],
        ["Robots & Services", "false"],
        ["Consumables", "false"],
      ],
      sections: [
        ["License Allocations to Users", "false", "DIV"],
        ["License Allocations to Groups", "false", "DIV"],
      ],
      icon: false,
      language: "en",
      theme: "light",
    });
  });

  test("is paged by the server, 25 rows at first", async () => {
    const { page, portal } = fixture;
    await openLicenses(page, portal);
    const emails = usersWithRow(portal).map(({ email }) => email);
    expect(await rowTexts(page)).toHaveLength(25);
    await press(page, "//button[@aria-label='Go to next page']");
    await waitForRows(
      page,
      emails.slice(25, 50).map(() => ""),
    );
    await page.waitForFunction(
      (text) => document.body.textContent?.includes(text),
      {},
      `26–50 of ${portal.store.direct.size}`,
    );
  });

  test("searches on the server once typing pauses", async () => {
    const { page, portal } = fixture;
    await openLicenses(page, portal);
    const { email } = userWith(portal, 3);
    const asked: string[] = [];
    page.on("request", (request) => request.url().includes("search=") && asked.push(request.url()));
    await search(page, email);
    await waitForRows(page, [email]);
    page.removeAllListeners("request");
    expect(asked).toHaveLength(1);
  });

  test("shows blocked users as No license, orphans by their id, and who is over-allocated", async () => {
    const { page, portal } = fixture;
    await openLicenses(page, portal);
    await search(page, userWith(portal, 0).email);
    await waitForRows(page, ["No license"]);
    const last = await page.evaluate(async () => {
      const path = "/acme/portal_/api/license/accountant/UserLicense/user/page?top=100&skip=200";
      const reply = await fetch(path, { headers: { "content-type": "application/json" } });
      return (await reply.json()).results.at(-1);
    });
    expect(last).toMatchObject({ displayName: "", email: "", orphan: true });
  });
});

describe("the panel", () => {
  test("saves exactly what is ticked", async () => {
    const { page, portal } = fixture;
    const user = userWith(portal, 2);
    const [kept, cleared] = directLabels(portal.store, user.id) ?? [];
    await openLicenses(page, portal);
    await search(page, user.email);
    await openPanel(page, user.email);
    const view = await panelView(page);
    expect(view.text).toContain(user.displayName);
    expect(view.text).toContain(user.email);
    expect([view.choice, tickedIn(view), view.saveEnabled]).toEqual(["Allocate to User", [kept, cleared], false]);
    await toggle(page, cleared ?? "");
    expect(await save(page)).toBe(200);
    expect(await toastText(page)).toBe("License allocation saved");
    await panelGone(page);
    await waitForRows(page, [kept ?? ""]);
    expect(portal.writes).toMatchObject([
      {
        call: "PUT UserLicense",
        target: { email: user.email },
        before: [kept, cleared],
        after: [kept],
        accepted: true,
        answered: 200,
      },
    ]);
  });

  test("clearing the last box blocks, the group rule drops the row", async () => {
    const { page, portal } = fixture;
    const [user] = usersWithRow(portal).filter(({ id }) => directLabels(portal.store, id)?.length === 1);
    const [only = ""] = directLabels(portal.store, user?.id ?? "") ?? [];
    await openLicenses(page, portal);
    await search(page, user?.email ?? "");
    await openPanel(page, user?.email ?? "");
    await toggle(page, only);
    await save(page);
    await panelGone(page);
    await waitForRows(page, ["No license"]);
    await openPanel(page, user?.email ?? "");
    await toggle(page, "Use Group allocation rule");
    const view = await panelView(page);
    expect(view.boxes.every(({ disabled }) => disabled)).toBe(true);
    await save(page);
    await panelGone(page);
    await waitForRows(page, ["No results"]);
    expect(portal.writes.map(({ before, after }) => [before, after])).toEqual([
      [[only], []],
      [[], null],
    ]);
  });

  test("offers licenses that are no longer bought only to those who hold them", async () => {
    const { page, portal } = fixture;
    const holder = usersWithRow(portal).find(({ id }) => portal.store.direct.get(id)?.codes.has("RPADEVNU"));
    await openLicenses(page, portal);
    await search(page, holder?.email ?? "");
    await openPanel(page, holder?.email ?? "");
    expect((await panelView(page)).boxes).toHaveLength(9);
  });
});

test("Remove drops the record", async () => {
  const { page, portal } = fixture;
  const [user] = usersWithRow(portal);
  await openLicenses(page, portal);
  await pressInRow(page, user?.email ?? "", "Remove");
  expect(await toastText(page)).toBe("License allocation removed");
  expect(portal.store.direct.has(user?.id ?? "")).toBe(false);
});

test("Allocate Licenses gives the same set to several users without a row", async () => {
  const { page, portal } = fixture;
  const free = [...portal.store.users.values()].filter(({ id }) => !portal.store.direct.has(id)).slice(0, 2);
  await openLicenses(page, portal);
  await press(page, "//button[. = 'Allocate Licenses']");
  for (const { email } of free) {
    await (await page.waitForSelector(".MuiDrawer-paper input[role=combobox]"))?.focus();
    await page.keyboard.sendCharacter(email);
    await press(page, `//li[@role="option"][contains(., "${email}")]`);
  }
  await toggle(page, "Tester - Named User");
  expect(await save(page)).toBe(200);
  await panelGone(page);
  expect(free.map(({ id }) => directLabels(portal.store, id))).toEqual([
    ["Tester - Named User"],
    ["Tester - Named User"],
  ]);
  expect(portal.writes.map(({ request, before }) => [request, before])).toEqual([
    [1, null],
    [1, null],
  ]);
});

test("more than was purchased is refused and the panel stays", async () => {
  const { page, portal } = fixture;
  const user = usersWithRow(portal).find(({ id }) => !portal.store.direct.get(id)?.codes.has("ATTUNU"));
  await openLicenses(page, portal);
  await openPanel(page, user?.email ?? "");
  await toggle(page, "Attended - Named User");
  expect(await save(page)).toBe(409);
  expect(await toastText(page)).toContain("Not enough licenses");
  expect((await panelView(page)).saveEnabled).toBe(true);
  expect(portal.writes).toMatchObject([{ accepted: false, status: 409, answered: 409 }]);
});

test("the groups section lists rules, and Release license works", async () => {
  const { page, portal } = fixture;
  const [lease] = [...portal.store.leases.values()];
  const group = portal.store.groups.get(lease?.groupId ?? "");
  await page.goto(portal.licensesUrl);
  await press(page, "//*[@aria-expanded][contains(., 'License Allocations to Groups')]");
  await pressInRow(page, group?.name ?? "", "Group members with license inheritance");
  const released = page.waitForResponse((response) => response.request().method() === "DELETE");
  await press(page, `${drawer}//button[. = "Release license"]`);
  expect((await released).status()).toBe(200);
  expect(portal.writes).toMatchObject([
    { call: "DELETE UserLicense/group/user", target: { name: group?.name }, after: null },
  ]);
});
