import { expect, test } from "vitest";
import { directLabels } from "../../portal/store/counts.ts";
import { pick } from "./groups-page.ts";
import { openLicenses, panelView, press, save, toastText, toggle, userWith } from "./licenses-page.ts";
import { portalFixture } from "./portal-fixture.ts";

const fixture = portalFixture();
const license = "Automation Express";

test.each([
  ["replaced", 200],
  ["refused", 409],
] as const)("allocate-existing %s: a user who has a row", async (knob, status) => {
  const { page, portal } = fixture;
  const user = userWith(portal, 2);
  const before = directLabels(portal.store, user.id);
  portal.setKnobs({ "allocate-existing": knob, motion: false });
  await openLicenses(page, portal);
  await press(page, "//button[. = 'Allocate Licenses']");
  await pick(page, user.email);
  await toggle(page, license);
  expect(await save(page)).toBe(status);
  expect(directLabels(portal.store, user.id)).toEqual(knob === "replaced" ? [license] : before);
  if (knob === "refused") expect(await toastText(page)).toContain("already has a license allocation");
});

test("empty-save refused: Allocate Licenses needs a tick", async () => {
  const { page, portal } = fixture;
  portal.setKnobs({ "empty-save": "refused", motion: false });
  await openLicenses(page, portal);
  await press(page, "//button[. = 'Allocate Licenses']");
  await pick(page, userWith(portal, 1).email);
  expect((await panelView(page)).saveEnabled).toBe(false);
  await toggle(page, license);
  expect((await panelView(page)).saveEnabled).toBe(true);
});
