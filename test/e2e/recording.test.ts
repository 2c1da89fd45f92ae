import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lookAtRecording } from "../../scripts/recognize/look-at-recording";
import { readRecording } from "../../scripts/recognize/read-recording";
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
  const { page, reason } = await stage.surface.ask("popup-background/record-page", { tab: await stage.tab() });
  if (!page) throw new Error(reason?.text);
  return page.text;
};

/** What the extension recognizes on the page itself, and on its recording. */
async function bothChecklists() {
  const live = await stage.surface.ask("popup-background/standing", { tab: await stage.tab(), flows: [] });
  const text = await recordNow();
  const file = join(newFolder(), "page.json");
  writeFileSync(file, text);
  const extension = new URL("/", stage.surface.page.url()).href;
  const rebuilt = await lookAtRecording({ browser: stage.browser, extension }, readRecording(file), []);
  return { text, live: summary(live.page, live.standing), rebuilt: summary(rebuilt.page, rebuilt.standing) };
}

const summary = (page: { verdict: string; missing: string[] } | null, standing: readonly object[]) => ({
  verdict: page?.verdict,
  missing: page?.missing,
  standing,
});

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

describe.each(builtSkins)("a page of the skin %s", (skin) => {
  test("recorded and loaded gives the same checklist as the page itself, and tells of nobody", async () => {
    await resetStage(stage, { knobs: { skin, motion: false } });
    const { reason } = await stage.surface.ask("popup-background/scan", { tab: await stage.tab(), only: "direct" });
    expect(reason).toBeNull();
    const list = await bothChecklists();
    expect(list.live).toMatchObject({ verdict: "ready" });
    expect(list.live.standing).toContainEqual(expect.objectContaining({ kind: "icon", verdict: "recognized" }));
    expect(list.rebuilt).toEqual(list.live);
    await stage.page.locator('::-p-aria([name="Edit license allocation"][role="button"])').click();
    await stage.page.waitForSelector('::-p-aria([name="Save"][role="button"])');
    const panel = await bothChecklists();
    expect(panel.live.standing).toContainEqual(expect.objectContaining({ kind: "option", verdict: "recognized" }));
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
  test("says what is recognized on a recorded page, for one procedure", async () => {
    await resetStage(stage);
    await stage.surface.ask("popup-background/scan", { tab: await stage.tab(), only: "direct" });
    const folder = newFolder({ "page.json": await recordNow() });
    const { status, output } = await runCommand("recognize", [join(folder, "page.json"), "--procedure", "block"]);
    expect(output).toContain("The page is taken for: ready (language en)");
    expect(output).toContain('ok  icon "Edit license allocation" (License Allocations to Users): recognized');
    expect(output).not.toContain("License inheritance from group");
    expect(status).toBe(0);
  });

  test.each([
    ["not json", "it is not JSON"],
    ['{"format":"something else"}', "no recording of a page (format)"],
    ["[]", "no recording of a page"],
  ])("a file that holds %s is refused in a sentence", async (text, sentence) => {
    const folder = newFolder({ "page.json": text });
    const { status, output } = await runCommand("recognize", [join(folder, "page.json")]);
    expect(output).toContain(sentence);
    expect(output).not.toContain("    at ");
    expect(status).toBe(1);
  });

  test.each([
    [[], "Say which file"],
    [["/nowhere/page.json"], "cannot be read"],
    [["x.json", "--procedure", "everything"], "cannot be read"],
  ])("%j is told what to do", async (args, sentence) => {
    const { status, output } = await runCommand("recognize", args);
    expect(output).toContain(sentence);
    expect(status).toBe(1);
  });
});
