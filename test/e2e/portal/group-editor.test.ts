import { describe, expect, test } from "vitest";
import { chips, focusField, openEditor, removeChip } from "./group-editor.ts";
import { fill, pick, rowOf, waitForText } from "./groups-page.ts";
import { drawer, panelGone, panelView, press, save, toastText } from "./licenses-page.ts";
import { portalFixture } from "./portal-fixture.ts";

const fixture = portalFixture({ scenario: "groups" });

describe("Edit Group", () => {
  test("saves only who came and who went", async () => {
    const { page, portal } = fixture;
    const before = portal.group("Test Engineering").members;
    const gone = before.find((name) => name.includes("@")) ?? "";
    const come = [...portal.store.users.values()].find(({ email }) => !before.includes(email));
    await openEditor(page, portal, "Test Engineering");
    await waitForText(page, ".MuiDrawer-paper", `Test Engineering${before.length} members`);
    await focusField(page);
    await removeChip(page, gone);
    await pick(page, come?.email ?? "");
    await pick(page, "robot-01");
    expect(await save(page)).toBe(200);
    expect(await toastText(page)).toBe("Group saved");
    await panelGone(page);
    const after = portal.group("Test Engineering").members;
    expect(new Set(after)).toEqual(new Set([...before.filter((name) => name !== gone), come?.email, "robot-01"]));
    expect(portal.writes).toMatchObject([
      {
        call: "PUT Group",
        target: { name: "Test Engineering", added: [come?.email, "robot-01"], removed: [gone] },
        before,
        after,
      },
    ]);
  });

  test("collapses beyond twenty chips while it is not in use, and Clear takes them all", async () => {
    const { page, portal } = fixture;
    await openEditor(page, portal, "Shift Workers");
    expect(await chips(page)).toHaveLength(20);
    await waitForText(page, ".MuiDrawer-paper .MuiAutocomplete-tag", "+380");
    await focusField(page);
    await page.waitForFunction(() => document.querySelectorAll(".MuiDrawer-paper .MuiChip-root").length === 400);
    await press(page, `${drawer}//button[@aria-label="Clear"]`);
    await page.waitForFunction(() => !document.querySelector(".MuiDrawer-paper .MuiChip-root"));
    expect(await save(page)).toBe(200);
    expect(portal.group("Shift Workers")).toMatchObject({ members: [], leases: [] });
  });

  test("lease-on-removal stays: what was taken from the group stays behind as an orphan", async () => {
    const { page, portal } = fixture;
    const gone = portal.group("Shift Workers").leases[0]?.who ?? "";
    await openEditor(page, portal, "Shift Workers", { "lease-on-removal": "stays" });
    await focusField(page);
    await page.waitForFunction(() => document.querySelectorAll(".MuiDrawer-paper .MuiChip-root").length === 400);
    await removeChip(page, gone);
    await save(page);
    expect(
      portal
        .group("Shift Workers")
        .leases.filter(({ orphan }) => orphan)
        .map(({ who }) => who),
    ).toEqual([gone]);
  });

  test("the name can be changed, but not of a built-in group", async () => {
    const { page, portal } = fixture;
    await openEditor(page, portal, "Automation Express");
    expect(await page.$(`xpath/${drawer}//input[@type="text"][@disabled]`)).not.toBeNull();
    await openEditor(page, portal, "HR Operations");
    expect((await panelView(page)).saveEnabled).toBe(false);
    await fill(page, "Name", "People");
    expect(await save(page)).toBe(200);
    expect(portal.writes).toMatchObject([{ target: { name: "HR Operations", newName: "People" } }]);
    await page.waitForSelector(`xpath/${rowOf("People")}`);
  });

  test("the last administrator cannot be removed, and the panel stays", async () => {
    const { page, portal } = fixture;
    await openEditor(page, portal, "Administrators");
    for (const email of portal.group("Administrators").members) await removeChip(page, email);
    expect(await save(page)).toBe(400);
    expect(await toastText(page)).toContain("The last administrator cannot be removed");
    expect(portal.group("Administrators").members).toHaveLength(2);
    expect((await panelView(page)).saveEnabled).toBe(true);
  });

  test("other-admin-member: whoever came meanwhile is not lost", async () => {
    const { page, portal } = fixture;
    const before = portal.group("HR Operations").members;
    await openEditor(page, portal, "HR Operations", { "other-admin-member": "group:HR Operations" });
    const gone = before.find((name) => name.includes("@")) ?? "";
    const added = portal.group("HR Operations").members.find((name) => !before.includes(name));
    await focusField(page);
    await removeChip(page, gone);
    await save(page);
    expect(new Set(portal.group("HR Operations").members)).toEqual(
      new Set([...before.filter((name) => name !== gone), added]),
    );
    expect(portal.writes).toMatchObject([
      { admin: "jordan.ellis@acme.example", target: { added: [added] } },
      { admin: "casey.morgan@acme.example", target: { removed: [gone] } },
    ]);
  });
});

describe("member-chips", () => {
  test.each([
    ["email", "Casey Morgan (casey.morgan@acme.example)", null],
    ["title", "Casey Morgan", "casey.morgan@acme.example"],
    ["name", "Casey Morgan", null],
  ] as const)("%s", async (knob, text, title) => {
    const { page, portal } = fixture;
    await openEditor(page, portal, "Administrators", { "member-chips": knob });
    expect(await chips(page)).toContainEqual({ text, title });
  });

  test("robot accounts and directory groups say what they are", async () => {
    const { page, portal } = fixture;
    await openEditor(page, portal, "Automation Users");
    await focusField(page);
    await waitForText(page, ".MuiDrawer-paper .MuiChip-root", "robot-");
    const all = await chips(page);
    expect(all).toContainEqual({ text: "EMEA Operations", title: "Directory group" });
    expect(all).toContainEqual({ text: expect.stringMatching(/^robot-\d\d$/), title: "Robot account" });
  });
});
