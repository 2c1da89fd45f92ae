import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { PageCheck } from "../../src/run/page-check-shape";
import { german } from "../portal/client/labels/de";
import { check, checkShown } from "./checking";
import { carryOutEveryProcedure } from "./every-procedure";
import { forgetAll, lessonsOf, teach } from "./lessons";
import { openStage, resetStage, type Stage } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small", skin: "radix", knobs: { motion: false, language: "de" } });
});
afterAll(() => stage.close());

const open = ({ lines }: PageCheck): string[] =>
  lines.flatMap(({ kind, label, verdict }) => (verdict === "green" ? [] : [`${kind}.${label}: ${verdict}`]));

/** Where a control of a name is shown, in its middle; of those that take out, none of a row. A name may stand in a text for screen readers only. */
async function controlCalled(name: string): Promise<{ x: number; y: number }> {
  return await stage.page.evaluate((word) => {
    const inRows = word === "Entfernen" ? "" : "td button,";
    const controls = [...document.querySelectorAll(`${inRows} [role="menuitem"], :not(td) > button[title]`)];
    const names = (one: Element) => [one.getAttribute("aria-label"), one.getAttribute("title"), one.textContent];
    const found = controls.find((one) => one.checkVisibility() && names(one).some((text) => text?.trim() === word));
    if (!found) throw new Error(`${word} is not shown`);
    found.scrollIntoView({ block: "center" });
    const { x, y, width, height } = found.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, name);
}

/** Presses Show me on a line, clicks the control of a name in the portal with a real mouse, and says yes. */
async function show(key: string, name: string): Promise<void> {
  const tab = await stage.tab();
  const { reason } = await stage.surface.ask("popup-background/point-at", { tab, line: key });
  expect(reason).toBeNull();
  const { x, y } = await vi.waitFor(() => controlCalled(name), 10_000);
  await stage.page.mouse.move(x, y);
  await stage.page.mouse.click(x, y);
  const { pointed } = await vi.waitFor(async () => {
    const shown = await checkShown(stage);
    expect(shown.pointed).not.toBeNull();
    return shown;
  });
  expect(pointed).toMatchObject({ spelling: name, refusal: null });
  const learned = await stage.surface.ask("popup-background/answer-line", { tab, line: key, answer: "yes" });
  expect(learned.reason).toBeNull();
}

test.each([
  ["radix", "icon", "More actions", german.moreActions, ["icon.More actions: missing", "icon.Edit: not-reached"]],
  ["radix", "icon", "Edit", german.edit, ["icon.Edit: missing"]],
  ["legacy", "button", "Remove", german.remove, ["button.Remove: missing"]],
] as const)(
  "on the skin %s in German the %s %s is not known: the check says so, it can be shown, and all is done as planned",
  async (skin, kind, label, name, amiss) => {
    await resetStage(stage, { scenario: "small", knobs: { skin, motion: false, language: "de" } });
    await forgetAll(stage);
    await teach(
      stage,
      lessonsOf("de").filter((lesson) => lesson.kind !== kind || lesson.label !== label),
    );
    expect(open(await check(stage))).toEqual(expect.arrayContaining([...amiss]));
    await show(`${kind}.${label}`, name);
    expect(open(await checkShown(stage))).toEqual([]);
    expect(stage.portal.writes).toEqual([]);
    await carryOutEveryProcedure(stage);
    await forgetAll(stage);
  },
);
