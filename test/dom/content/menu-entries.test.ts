import { describe, expect, test } from "vitest";
import { entry, go, host, leads, page, panel, tenantAddress, tenantLicenses } from "./menus";
import { add, clicksOn, hurry, later, one, openPage } from "./page";
import { portal } from "./portal";
import { code } from "./steps";

describe("a tenant's entry of the same name is never pressed", () => {
  const twice = `<a href="#" id="beside">Licenses</a>`;

  async function refusedThere(html: string, address: string): Promise<void> {
    openPage(html, address);
    const clicks = clicksOn(document.body);
    hurry();
    expect(await go("Licenses")).toMatchObject({
      kind: "refused",
      reason: { code: "page-not-recognized", text: expect.stringContaining("no right to see it") },
    });
    expect(clicks.count()).toBe(0);
  }

  test("below the word Tenants, the only one there is", async () => {
    await refusedThere(page(panel({ own: [], tenants: tenantLicenses })), tenantAddress);
    await refusedThere(page(panel({ own: [], tenants: tenantLicenses })), `${host}/home`);
  });

  test("on the tenant's own page, beside the menu", async () => {
    await refusedThere(page(panel({ own: [] }), `<h1>Prod</h1><p>Services</p>${twice}`), tenantAddress);
  });

  test("on a tenant's page without any menu", async () => {
    await refusedThere(page("", `<h1>Prod</h1><p>Services of it</p>${twice}`), tenantAddress);
  });

  test("on a branch of a tree that is not the organization's", async () => {
    const tree = `<ul role="tree"><li role="treeitem" aria-expanded="true"><div>Prod</div><ul role="group">
      <li role="treeitem"><div>Licenses</div></li></ul></li></ul>`;
    await refusedThere(page(tree), `${host}/home`);
  });

  test("two that cannot be told apart", async () => {
    await refusedThere(page(`<aside>${tenantLicenses}${entry("Licenses")}</aside>`), `${host}/home`);
  });

  test("with both in sight the organization's is the one, on the tenant's page too", async () => {
    openPage(page(panel({ tenants: tenantLicenses }), `<h1>Prod</h1><p>Services</p>${twice}`), tenantAddress);
    leads("#own-Licenses", `${host}/admin/licenses`, portal());
    const strangers = [clicksOn(one("#tenant-Licenses")), clicksOn(one("#beside"))];
    expect(code(await go("Licenses"))).toBe("done");
    expect(strangers.map(({ count }) => count())).toEqual([0, 0]);
  });

  test("on the organization's branch of a tree; the branch is pressed at its name, not at its twigs", async () => {
    const branch = (name: string, id: string): string =>
      `<li role="treeitem" aria-expanded="true"><div class="content" id="${id}">${name}</div><ul role="group">
      <li role="treeitem"><div id="${id}-licenses">Licenses</div></li></ul></li>`;
    openPage(page(`<ul role="tree">${branch("Acme", "acme")}${branch("Prod", "prod")}</ul>`), tenantAddress);
    leads("#acme-licenses", `${host}/admin/licenses`, portal());
    const pressed = ["acme", "acme-licenses", "prod", "prod-licenses"].map((id) => clicksOn(one(`#${id}`)));
    expect(code(await go("Licenses"))).toBe("done");
    expect(pressed.map(({ count }) => count())).toEqual([0, 1, 0, 0]);
  });

  test("a tile of the organization's own page, beside a menu that lists none", async () => {
    const tile = `<h1>Acme</h1><p>Administration</p><a href="#" id="tile">Licenses</a>`;
    openPage(page(panel({ own: [], tenants: tenantLicenses }), tile), `${host}/admin/organization`);
    leads("#tile", `${host}/admin/licenses`, portal());
    expect(code(await go("Licenses"))).toBe("done");
  });
});

describe("Admin and organization", () => {
  test("met without a press where the page's entry is in sight", async () => {
    openPage(page(panel({ tenants: tenantLicenses })), tenantAddress);
    const clicks = clicksOn(document.body);
    for (const place of ["licenses", "accounts"] as const)
      for (const label of ["Admin", "organization"] as const)
        expect(await go(label, place)).toMatchObject({ kind: "done", pressed: false });
    expect(clicks.count()).toBe(0);
  });

  test("a tenant's entry in sight does not meet them", async () => {
    openPage(page(panel({ own: [], tenants: tenantLicenses })), tenantAddress);
    const clicks = [clicksOn(one("#admin")), clicksOn(one("#organization"))];
    expect(await go("Admin")).toMatchObject({ kind: "done", pressed: true });
    expect(await go("organization")).toMatchObject({ kind: "done", pressed: true });
    expect(clicks.map(({ count }) => count())).toEqual([1, 1]);
  });

  test("what the press brings is waited for, and then met without another", async () => {
    openPage(page(""), `${host}/home`);
    expect(await go("Admin")).toMatchObject({ kind: "done", pressed: true });
    later(1_000, () => one("#admin").parentElement?.after(add(panel())));
    expect(await go("organization")).toMatchObject({ kind: "done", pressed: false });
  });

  test.each([
    ["written with spaces and dots", "A.C.M.E."],
    ["called otherwise, but alone above the tenants", "Contoso Ltd"],
  ])("an organization %s", async (_, organization) => {
    openPage(page(panel({ own: [], organization })), `${host}/home`);
    const clicks = clicksOn(one("#organization"));
    expect(await go("organization")).toMatchObject({ kind: "done", pressed: true });
    expect(clicks.count()).toBe(1);
  });

  test("not told apart, not pressed", async () => {
    for (const left of [`${entry("Acme")}${entry("Acme")}`, `<ul>${entry("One")}${entry("Two")}</ul><b>Tenants</b>`]) {
      openPage(page(left), `${host}/home`);
      const clicks = clicksOn(document.body);
      hurry();
      expect(code(await go("organization"))).toBe("refused page-not-recognized");
      expect(clicks.count()).toBe(0);
    }
  });

  test.each(["Admin guide", "Administrators"])("an entry that only holds the name is not it: %s", async (name) => {
    openPage(page("").replace("Admin", name), `${host}/home`);
    hurry();
    expect(code(await go("Admin"))).toBe("refused page-not-recognized");
  });
});
