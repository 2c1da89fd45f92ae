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
