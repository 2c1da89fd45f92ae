import { describe, expect, test } from "vitest";
import { documentedSwitches } from "../../portal/store/decision.ts";
import { deleteUser } from "../../portal/store/delete-user.ts";
import { removeMember } from "../../portal/store/membership.ts";
import { listed, openGroups, openInheritance, waitForText } from "./groups-page.ts";
import { emailIn, releaseFirst, scrollThrough, turnPage } from "./inheritance-panel.ts";
import { portalFixture } from "./portal-fixture.ts";

const fixture = portalFixture({ scenario: "groups" });

describe("the panel", () => {
  test("lists 50 a page, and a release moves the rows up", async () => {
    const { page, portal } = fixture;
    await openGroups(page, portal);
    await openInheritance(page, "Shift Workers");
    const first = await listed(page, 50);
    expect(await page.$$eval(".MuiPagination-ul button", (all) => all.at(-2)?.textContent)).toBe("8");
    await turnPage(page, "next");
    await waitForText(page, ".MuiDrawer-paper .Mui-selected", "2");
    const second = await listed(page, 50);
    expect(second).not.toContain(first[49]);
    await turnPage(page, "previous");
    await waitForText(page, ".MuiDrawer-paper li", emailIn(first[0]));
    expect(await releaseFirst(page)).toBe(200);
    await waitForText(page, ".MuiDrawer-paper li", emailIn(second[0]));
    expect(await listed(page, 50)).toEqual([...first.slice(1), second[0]]);
    const { id, leases } = portal.group("Shift Workers");
    expect(leases).toHaveLength(399);
    expect(portal.writes).toMatchObject([
      {
        call: "DELETE UserLicense/group/user",
        target: { groupId: id, name: "Shift Workers", email: emailIn(first[0]) },
        before: ["Citizen Developer - Named User"],
        after: null,
      },
    ]);
  });

  test("goes back a page when the last one has nobody left", async () => {
    const { page, portal } = fixture;
    const { id, leases } = portal.group("Shift Workers");
    for (const { who } of leases.slice(51)) {
      const user = [...portal.store.users.values()].find(({ email }) => email === who);
      portal.store.leases.delete(`${id}/${user?.id}`);
    }
    await openGroups(page, portal);
    await openInheritance(page, "Shift Workers");
    await listed(page, 50);
    await turnPage(page, "next");
    await listed(page, 1);
    await releaseFirst(page);
    await listed(page, 50);
    expect(await page.$(".MuiPagination-ul")).toBeNull();
  });

  test("marks who is no longer a member, and shows the id of a deleted account", async () => {
    const { page, portal } = fixture;
    const { id } = portal.group("Shift Workers");
    const [one = "", two = ""] = [...(portal.store.groups.get(id)?.members.keys() ?? [])];
    const left = portal.store.users.get(one)?.email ?? "";
    removeMember(portal.store, id, one, { ...documentedSwitches, leaseOnRemoval: "stays" });
    deleteUser(portal.store, two, "stay");
    await openGroups(page, portal, { "panel-lists": "endless" });
    await openInheritance(page, "Shift Workers");
    const shown = await scrollThrough(page, 400);
    const orphans = shown.filter((entry) => entry.includes("No longer a member"));
    expect(orphans).toHaveLength(2);
    expect(orphans.find((entry) => entry.includes(left))).toBeDefined();
    expect(orphans.find((entry) => entry.includes(two))).not.toContain("@");
  });
});
