import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lookAtRecording } from "../../scripts/recognize/look-at-recording";
import { readRecording } from "../../scripts/recognize/read-recording";
import { keyOf } from "../../src/flows/needed-shape";
import type { PageReading } from "../../src/messages";
import { blockingLines } from "../../src/run/page-check";
import type { CheckLine } from "../../src/run/page-check-shape";
import { foundIn, secrets } from "../dom/content/record/secrets";
import { builtSkins } from "../portal/built-skins";
import { newFolder, runCommand } from "./commands/run-command";
import { plant } from "./planted-secrets";
import { openStage, resetStage, type Stage, settings } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small" });
  await settings(stage, {});
});
afterAll(() => stage.close());

const recordNow = async (): Promise<string> => {
  // As the popup does when the button is pressed.
  await stage.surface.page.evaluate(`chrome.permissions.request({ permissions: ["scripting"] })`);
  const { page, reason } = await stage.surface.ask("popup-background/record-page", { tab: await stage.tab() });
  if (!page) throw new Error(reason?.text);
  return page.text;
};

/** What the extension recognizes on the page itself, and on its recording. */
async function bothChecklists() {
  const tab = await stage.tab();
  const { reason: _, ...live } = await stage.surface.ask("popup-background/as-it-stands", { tab, flows: [] });
  const text = await recordNow();
  const file = join(newFolder(), "page.json");
  writeFileSync(file, text);
  const { page, lines } = await lookAtRecording(stage.browser, stage.surface, readRecording(file), []);
  return { text, live: summary(live.page, live.lines), rebuilt: summary(page, lines) };
}

const summary = (page: PageReading | null, lines: readonly CheckLine[]) => ({
  verdict: page?.verdict,
  missing: page?.missing,
  lines,
});

/** Opens the list of users as somebody would by hand, whatever the page is made of. */
const openList = () =>
  stage.page.waitForFunction(
    () => {
      const headers = [...document.querySelectorAll<HTMLElement>("[aria-expanded=false]")];
      headers.find(({ textContent }) => textContent?.trim() === "License Allocations to Users")?.click();
      return [...document.querySelectorAll("tr, [role=row]")].some(({ textContent }) => textContent?.includes("@"));
    },
    { polling: "mutation" },
  );

/** Opens the panel of the first user: the first button of a row edits. */
async function openPanel(): Promise<void> {
  await stage.page.evaluate(() => {
    const rows = [...document.querySelectorAll("tr, [role=row]")];
    const row = rows.find(({ textContent }) => textContent?.includes("@"));
    row?.querySelector<HTMLElement>("button")?.click();
  });
  await stage.page.waitForFunction(
    () => {
      const saves = [...document.querySelectorAll("button")].filter(
        ({ textContent }) => textContent?.trim() === "Save",
      );
      return saves.length === 1 && document.querySelector("input[type=radio], [role=radio]") !== null;
    },
    { polling: "mutation" },
  );
}

/** Where every line stands that was looked for. */
const inSight = (lines: readonly CheckLine[]): string[] =>
  lines.flatMap((line) => (line.verdict === "not-reached" ? [] : [`${keyOf(line)}: ${line.verdict}`]));

/** Everything the replica knows about people, groups and licenses. */
function known(): string[] {
  const { users, groups, licenses, tenants } = stage.portal.store;
  const people = [...users.values()].flatMap(({ id, email, displayName }) => [id, email, displayName]);
  const told = [...groups.values()]
    .map(({ id }) => id)
    .concat(
      licenses.map(({ label }) => label),
      tenants.map(({ id }) => id),
    );
  return [...people, ...told];
}

const ofThePage = ["heading.Licenses", "tab.Users", "section.License Allocations to Users", "menu.Accounts & Groups"];
const ofTheList = ["column.Name", "field.Search", "icon.Edit license allocation", "button.Allocate Licenses"];
const ofThePanel = ["panel.Edit License Allocation", "option.Allocate to User", "button.Save", "button.Cancel"];
const green = (keys: readonly string[]): string[] => keys.map((key) => `${key}: green`);

describe.each(builtSkins)("a page of the skin %s", (skin) => {
  test("recorded and loaded gives the same checklist as the page itself, and tells of nobody", async () => {
    await resetStage(stage, { knobs: { skin, motion: false } });
    await openList();
    const list = await bothChecklists();
    expect(list.live).toMatchObject({ verdict: "ready" });
    expect(inSight(list.live.lines)).toEqual(expect.arrayContaining(green([...ofThePage, ...ofTheList])));
    expect(blockingLines(list.live.lines)).toEqual([]);
    expect(list.rebuilt).toEqual(list.live);
    await openPanel();
    const panel = await bothChecklists();
    expect(inSight(panel.live.lines)).toEqual(expect.arrayContaining(green([...ofThePage, ...ofThePanel])));
    expect(panel.rebuilt).toEqual(panel.live);
    const lower = `${list.text}${panel.text}`.toLowerCase();
    expect(known().filter((secret) => lower.includes(secret.toLowerCase()))).toEqual([]);
    expect(stage.portal.writes).toEqual([]);
  });
});

test.each(["none", "open", "closed"] as const)(
  "secrets planted all over the page (shadow root: %s) are not in its recording, whole or in part",
  async (shadow) => {
    await resetStage(stage, { knobs: { shadow, motion: false } });
    await stage.surface.ask("popup-background/scan", { tab: await stage.tab(), only: "direct" });
    await stage.page.evaluate(plant, secrets);
    const text = await recordNow();
    expect(text.length).toBeGreaterThan(20_000);
    expect(foundIn(text)).toEqual([]);
    expect(text).not.toMatch(/acme/i);
  },
);

describe("npm run recognize", () => {
  test("says what is recognized on a recorded page, for one procedure, in the words of the page check", async () => {
    await resetStage(stage, { knobs: { motion: false } });
    await openList();
    const folder = newFolder({ "page.json": await recordNow() });
    const { status, output } = await runCommand("recognize", [join(folder, "page.json"), "--procedure", "block"]);
    expect(output).toContain("The page is taken for: ready (language en)");
    expect(output).toMatch(
      /Found +icon Edit license allocation in a row: “Edit license allocation”, a button, named by/,
    );
    expect(output).toMatch(
      /Not reached +button Save: What it stands in is not open. On the panel Edit License Allocation/,
    );
    expect(output).not.toContain("License inheritance from group");
    expect(status).toBe(0);
  });

  test("a file that is no recording is refused in a sentence", async () => {
    const folder = newFolder({ "page.json": "[]" });
    const { status, output } = await runCommand("recognize", [join(folder, "page.json")]);
    expect(output).toContain("no recording of a page");
    expect(output).not.toContain("    at ");
    expect(status).toBe(1);
  });
});
