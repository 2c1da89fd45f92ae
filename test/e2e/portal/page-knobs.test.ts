import { describe, expect, test } from "vitest";
import { openLicenses, openPanel, panelView, pressInRow, save, toggle, userWith } from "./licenses-page.ts";
import { portalFixture } from "./portal-fixture.ts";

const fixture = portalFixture();

test("late-boxes: checkboxes come one by one, and what is ticked comes last, over what was pressed", async () => {
  const { page, portal } = fixture;
  const user = userWith(portal, 2);
  portal.setKnobs({ "late-boxes": 60 });
  await openLicenses(page, portal);
  await pressInRow(page, user.email, "Edit license allocation");
  const seen = await page.evaluate(async () => {
    const states = new Set<string>();
    const boxes = () => [...document.querySelectorAll<HTMLInputElement>(".MuiDrawer-paper [type=checkbox]")];
    await new Promise<void>((resolve) => {
      const look = () => {
        const all = boxes();
        states.add(`${all.length}/${all.filter((box) => box.checked).length}`);
        if (all.some((box) => box.checked)) resolve();
        else requestAnimationFrame(look);
      };
      look();
    });
    return [...states];
  });
  expect(seen.slice(-4)).toEqual(["6/0", "7/0", "8/0", "8/2"]);
  expect((await panelView(page)).choice).toBe("Allocate to User");
});

test("cookie-banner: covers Save until it is dismissed", async () => {
  const { page, portal } = fixture;
  const onTop = () =>
    page.evaluate(() => {
      const button = [...document.querySelectorAll(".MuiDrawer-paper button")].find(
        ({ textContent }) => textContent === "Save",
      );
      const box = button?.getBoundingClientRect();
      const hit = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return button?.contains(hit ?? null) ?? false;
    });
  portal.setKnobs({ "cookie-banner": true });
  await openLicenses(page, portal);
  await openPanel(page, userWith(portal, 2).email);
  await toggle(page, "Use Group allocation rule");
  await page.waitForFunction(() => document.getAnimations().length === 0);
  expect(await onTop()).toBe(false);
  await page.$$eval("button", (buttons) => buttons.find(({ textContent }) => textContent === "Reject")?.click());
  expect(await onTop()).toBe(true);
});

test("user-license-management off: both sections are absent", async () => {
  const { page, portal } = fixture;
  portal.setKnobs({ "user-license-management": "off" });
  await page.goto(portal.licensesUrl);
  await page.waitForFunction(() => document.body.textContent?.includes("allocated"));
  expect(await page.$eval("main", (main) => main.textContent)).not.toContain("License Allocations");
});

test("license-migration: a banner, a button, and a running view", async () => {
  const { page, portal } = fixture;
  portal.setKnobs({ "license-migration": true });
  await openLicenses(page, portal);
  expect(await page.$eval("main", (main) => main.textContent)).toContain("License Migration is under way");
  await page.$$eval("button", (buttons) =>
    buttons.find(({ textContent }) => textContent === "License Migration")?.click(),
  );
  await page.waitForSelector("main [role=progressbar]");
  expect(new URL(page.url()).pathname).toBe("/acme/portal_/admin/licenses/migration");
});

test("signed-out: calls answer 401 and lead to the sign-in page, and so do page loads", async () => {
  const { page, portal } = fixture;
  const user = userWith(portal, 2);
  await openLicenses(page, portal);
  await openPanel(page, user.email);
  await toggle(page, "Use Group allocation rule");
  portal.setKnobs({ "signed-out": true });
  const [status] = await Promise.all([save(page), page.waitForNavigation()]);
  expect(status).toBe(401);
  const signIn = "https://cloud.uipath.com/identity_/web/login?returnUrl=%2Facme%2Fportal_%2Fadmin%2Flicenses";
  expect(page.url()).toBe(signIn);
  await page.goto(portal.licensesUrl);
  expect(page.url()).toBe(signIn);
  expect(portal.writes).toEqual([]);
  portal.setKnobs({ "signed-out": false });
  await Promise.all([page.waitForNavigation(), page.click("[data-cy=continue]")]);
  await page.waitForSelector("[role=tab]");
});

test("language xx: html lang and labels that nobody knows; names of licenses stay", async () => {
  const { page, portal } = fixture;
  portal.setKnobs({ language: "xx" });
  await page.goto(portal.licensesUrl);
  await page.waitForSelector(".MuiAccordion-root tbody button");
  const { lang, text, names } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    text: document.querySelector("main")?.textContent ?? "",
    names: [...document.querySelectorAll("[aria-label]")].map((element) => element.ariaLabel),
  }));
  expect(lang).toBe("xx");
  expect(text).not.toContain("License Allocations to Users");
  expect(names).not.toContain("Edit license allocation");
  expect(text).toContain("Tester - Named User");
});

test("blank-shell: the header is there long before the content", async () => {
  const { page, portal } = fixture;
  portal.setKnobs({ "blank-shell": 400 });
  await page.goto(portal.licensesUrl);
  await page.waitForSelector("header");
  expect(await page.$eval("main", (main) => main.textContent)).toBe("");
  expect(await page.$("aside")).toBeNull();
  await page.waitForSelector("main [role=tab]");
});

describe("inherit-many", () => {
  test.each([
    [false, 1],
    [true, 4],
  ])("%s: how many licenses a sign-in takes", async (inheritMany, taken) => {
    const { portal } = fixture;
    const user = [...portal.store.users.values()].find(({ email }) => email === "jordan.ellis@acme.example");
    const codes = ["ATTUNU", "ACNU", "TSTNU", "PMBU"];
    for (const [index, group] of [...portal.store.groups.values()].entries()) {
      group.rule = index === 0 ? { codes: new Set(codes), quotas: new Map() } : null;
      group.members.set(user?.id ?? "", "user");
    }
    portal.store.leases.clear();
    portal.setKnobs({ "inherit-many": inheritMany });
    const body = JSON.stringify({ email: user?.email });
    const leases: unknown = await (await fetch(`${portal.controlUrl}/sign-in`, { method: "POST", body })).json();
    expect(leases).toMatchObject([{ licenses: { length: taken } }]);
  });
});

test.each([true, false])("motion %s: whether a panel that has just opened is still on its way", async (motion) => {
  const { page, portal } = fixture;
  portal.setKnobs({ motion });
  await openLicenses(page, portal);
  await pressInRow(page, userWith(portal, 2).email, "Edit license allocation");
  const moving = await page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const look = () => {
          const panel = document.querySelector(".MuiDrawer-paper");
          if (panel)
            resolve(
              getComputedStyle(panel)
                .transitionDuration.split(", ")
                .some((time) => Number.parseFloat(time) > 0),
            );
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  expect(moving).toBe(motion);
});

describe("what the page is called in another language", () => {
  const shown = async (knobs: Parameters<typeof fixture.portal.setKnobs>[0], heading: string) => {
    const { page, portal } = fixture;
    portal.setKnobs(knobs);
    await page.goto(portal.licensesUrl);
    await page.waitForFunction((text) => document.querySelector("main h1")?.textContent === text, {}, heading);
    await page.waitForSelector("main [role=button][aria-expanded]");
    return await page.evaluate(() => ({
      lang: document.documentElement.lang,
      tabs: [...document.querySelectorAll("[role=tab]")].map(({ textContent }) => textContent),
      sections: [...document.querySelectorAll("main [role=button][aria-expanded]")].map(
        ({ textContent }) => textContent,
      ),
    }));
  };

  test("language: Japanese or German, and html lang says so", async () => {
    const japanese = await shown({ language: "ja" }, "ライセンス");
    expect([japanese.lang, japanese.tabs[0]]).toEqual(["ja", "ユーザー"]);
    const german = await shown({ language: "de" }, "Lizenzen");
    expect([german.lang, german.tabs[0]]).toEqual(["de", "Benutzer"]);
  });

  test("announced-language: html lang says en whatever is shown", async () => {
    expect((await shown({ language: "de", "announced-language": "en" }, "Lizenzen")).lang).toBe("en");
  });

  test("half-translated: one half or the other stays English", async () => {
    const { tabs } = await shown({ language: "de", "half-translated": "odd" }, "Licenses");
    expect(tabs).toEqual(["Users", "Roboter und Dienste", "Consumables"]);
    expect((await shown({ language: "de", "half-translated": "even" }, "Lizenzen")).tabs[0]).toBe("Benutzer");
  });

  test("swapped-labels: two controls bear each other's label", async () => {
    const { sections } = await shown({ "swapped-labels": "sections" }, "Licenses");
    expect(sections).toEqual(["License Allocations to Groups", "License Allocations to Users"]);
  });
});
