import type { Knobs } from "../../portal/knobs.ts";
import { press, userWith } from "./licenses-page.ts";
import type { Fixture } from "./portal-fixture.ts";

/** The page with these knobs, its list of users open. */
export async function openVaried({ page, portal }: Fixture, knobs: Partial<Knobs>): Promise<void> {
  portal.setKnobs({ motion: false, ...knobs });
  await page.goto(portal.licensesUrl);
  await page.waitForSelector("[aria-expanded]");
  if (knobs.sections !== "open") await press(page, "(//*[@aria-expanded])[1]");
  await page.waitForFunction(() => (document.querySelector("tbody td")?.textContent ?? "") !== "");
}

/** The panel of somebody with two licenses, opened by its icon; whose it is. */
export async function panelVaried(fixture: Fixture, knobs: Partial<Knobs>): Promise<string> {
  await openVaried(fixture, knobs);
  const { email } = userWith(fixture.portal, 2);
  await press(fixture.page, `//tr[contains(., "${email}")]//button[@aria-label="Edit license allocation"]`);
  await fixture.page.waitForFunction(() => document.body.textContent?.includes("Allocate to User"));
  return email;
}
