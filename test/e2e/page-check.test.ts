import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { storeBefore, tellReplica } from "../../scripts/drive/replica-check";
import type { PageCheck } from "../../src/run/page-check-shape";
import type { PlanRow } from "../../src/run/plan";
import { type Renamable, unknownWord } from "../portal/renamable";
import { check, checkShown } from "./checking";
import { signInEverybody } from "./every-procedure";
import { emailOf, groupOf } from "./groups";
import { admin, people } from "./people";
import { apply, ended, openStage, preview, reached, resetStage, type Stage, start } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small", skin: "mui", knobs: { motion: false } });
});
afterAll(() => stage.close());

async function reset(rename: Renamable | "none"): Promise<void> {
  await resetStage(stage, { scenario: "small", knobs: { motion: false, rename } });
  signInEverybody(stage.portal);
}

/** The lines that were looked for and are not there for certain, by key. */
const amiss = ({ lines }: PageCheck): string[] =>
  lines.flatMap(({ kind, label, verdict }) =>
    verdict === "green" || verdict === "not-reached" ? [] : [`${kind}.${label}`],
  );

/** Where the word nobody knows is shown now, in the middle of what shows it. */
async function wordShown(): Promise<{ x: number; y: number }> {
  return await stage.page.evaluate((word) => {
    const named = (element: Element): boolean =>
      element.getAttribute("aria-label") === word ||
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() === word);
    const [found] = [...document.querySelectorAll("*")].filter(
      (element) =>
        named(element) && element.checkVisibility({ visibilityProperty: true }) && !element.matches("legend *"),
    );
    if (!found) throw new Error(`${word} is not shown`);
    found.scrollIntoView({ block: "center" });
    const { x, y, width, height } = found.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, unknownWord);
}

/** Presses Show me on a line, and clicks what bears the word in the portal with a real mouse. */
async function showMe(key: Renamable): Promise<PageCheck> {
  const { reason } = await stage.surface.ask("popup-background/point-at", { tab: await stage.tab(), line: key });
  expect(reason).toBeNull();
  const { x, y } = await wordShown();
  await stage.page.mouse.move(x, y);
  await stage.page.mouse.click(x, y);
  return await vi.waitFor(async () => {
    const shown = await checkShown(stage);
    expect(shown.pointed).not.toBeNull();
    return shown;
  });
}

async function learn(key: Renamable): Promise<PageCheck> {
  const request = { tab: await stage.tab(), line: key, answer: "yes" } as const;
  expect((await stage.surface.ask("popup-background/answer-line", request)).reason).toBeNull();
  return await checkShown(stage);
}

async function forgetAll(): Promise<void> {
  const { learned } = await stage.surface.ask("popup-background/learned", {});
  for (const { host, language, kind, label, spelling } of learned)
    await stage.surface.ask("popup-background/forget", { host, language, kind, label, spelling });
}

test.each(["mui", "ng", "radix", "legacy"] as const)(
  "on a portal that takes seconds to answer everything is found (%s): what is still to come is not missing",
  async (skin) => {
    await resetStage(stage, { scenario: "small", knobs: { skin, motion: false } });
    signInEverybody(stage.portal);
    stage.portal.setKnobs({ latency: 1_500 });
    const { lines } = await check(stage);
    expect(lines.filter(({ verdict }) => verdict !== "green").map(({ label }) => label)).toEqual([]);
    expect(stage.portal.writes).toEqual([]);
  },
);

test("on the page as it is everything is found, and looking for it changes nothing", async () => {
  await reset("none");
  const { lines } = await check(stage);
  expect(lines.filter(({ verdict }) => verdict !== "green")).toEqual([]);
  expect(lines.length).toBeGreaterThan(30);
  expect(stage.portal.writes).toEqual([]);
});

const nobody: Partial<PlanRow> = {};
const single = (): Partial<PlanRow> => {
  const [one] = people(stage.portal, (count) => count === 1);
  return { procedure: "deallocate", user: one?.email ?? "", licenses: ["*"], whenEmpty: "inherit" };
};
const released = (): Partial<PlanRow> => {
  const { id } = groupOf(stage.portal, "Automation Users");
  const [user = ""] = [...stage.portal.store.leases.values()]
    .filter(({ groupId }) => groupId === id)
    .map(({ userId }) => emailOf(stage.portal, userId))
    .filter((email) => email !== admin);
  return { procedure: "release", user, group: "Automation Users" };
};

/** One label of each kind, and a row that needs it. */
const sample: readonly (readonly [Renamable, () => Partial<PlanRow>])[] = [
  ["heading.Licenses", single],
  ["tab.Users", single],
  ["section.License Allocations to Users", single],
  ["column.Name", single],
  ["field.Search", single],
  ["icon.Edit license allocation", single],
  ["panel.Edit License Allocation", single],
  ["option.Use Group allocation rule", single],
  ["button.Save", single],
  ["button.Release license", released],
  ["menu.Accounts & Groups", () => nobody],
];

describe.each(sample)("%s under another name", (key, row) => {
  test("the check names exactly that line, and nothing is written", async () => {
    await reset(key);
    const shown = await check(stage);
    expect(amiss(shown)).toEqual([key]);
    expect(stage.portal.writes).toEqual([]);
  });

  test("shown once it is known: all lines are green and a run that needs it does what it predicted", async () => {
    const { pointed } = await showMe(key);
    expect(pointed).toMatchObject({ spelling: unknownWord, refusal: null });
    expect(stage.portal.writes).toEqual([]);
    const shown = await learn(key);
    expect(shown.lines.filter(({ verdict }) => verdict !== "green")).toEqual([]);
    const wanted = row();
    if (wanted.procedure) {
      const before = storeBefore(stage.portal.store);
      const report = await apply(stage, await preview(stage, [wanted]));
      expect(report.rows.map(({ state }) => state)).toEqual(["verified"]);
      expect(tellReplica(stage.portal, before, report)).toBe(true);
    }
    await forgetAll();
  });
});

test("a run cannot start while a line that its rows need is missing, and says which", async () => {
  await reset("none");
  const plan = await preview(stage, [single()]);
  stage.portal.setKnobs({ rename: "button.Save" });
  await stage.page.goto(stage.portal.licensesUrl, { waitUntil: "domcontentloaded" });
  const request = { tab: await stage.tab(), digest: plan.digest, word: plan.confirmWord };
  const { reason } = await stage.surface.ask("popup-background/start", request);
  expect(reason?.code).toBe("page-check");
  expect(reason?.text).toContain("button Save");
  expect(stage.portal.writes).toEqual([]);
});

test("a label that no row of the plan needs keeps nothing from starting", async () => {
  await reset("icon.Edit group allocation rule");
  const before = storeBefore(stage.portal.store);
  const report = await apply(stage, await preview(stage, [single()]));
  expect(report.rows.map(({ state }) => state)).toEqual(["verified"]);
  expect(tellReplica(stage.portal, before, report)).toBe(true);
});

test("before a run every panel its rows need is looked into, though its list was read before and is closed by then", async () => {
  await reset("none");
  const plan = await preview(stage, [released(), { procedure: "set-rule", group: "Citizen Developers", licenses: [] }]);
  await start(stage, plan);
  const { lines } = await checkShown(stage);
  await ended(stage);
  const panels = lines.filter(({ at }) => at?.panel && at.list === "groups");
  expect(panels.map(({ verdict }) => verdict)).toEqual(panels.map(() => "green"));
  expect(panels.length).toBeGreaterThan(2);
});

/** Calls a column of every list by another word, as a page does that was changed while it was open. */
const callColumn = (from: string, to: string): Promise<void> =>
  stage.page.evaluate(
    (known, other) => {
      for (const title of document.querySelectorAll("th"))
        if (title.textContent === known) title.childNodes[0]?.replaceWith(other);
    },
    from,
    to,
  );

test("a page that changes shape during a run is checked again: the run waits, says why, and goes on once all is there", async () => {
  await reset("none");
  const rows = people(stage.portal, (count) => count > 0)
    .slice(0, 6)
    .map(({ email }) => ({ procedure: "deallocate", user: email, licenses: ["*"], whenEmpty: "inherit" as const }));
  const plan = await preview(stage, rows);
  const before = storeBefore(stage.portal.store);
  await start(stage, plan);
  await callColumn("Last in use", unknownWord);
  await callColumn("Licenses", "Products");
  const paused = await reached(stage, ["paused", "ended"]);
  expect(paused).toMatchObject({ status: "paused", reason: { code: "page-check" } });
  expect(paused.reason?.text).toContain("column Licenses");
  await callColumn("Products", "Licenses");
  expect((await stage.surface.ask("popup-background/resume", { tab: await stage.tab() })).reason).toBeNull();
  const report = await ended(stage);
  expect(report.rows.map(({ state }) => state)).toEqual(rows.map(() => "verified"));
  expect(tellReplica(stage.portal, before, report)).toBe(true);
});

test("Esc leaves pointing; nothing is learned, and the portal was not pressed", async () => {
  await reset("button.Save");
  await check(stage);
  const line = "button.Save";
  await stage.surface.ask("popup-background/point-at", { tab: await stage.tab(), line });
  await stage.page.keyboard.press("Escape");
  await vi.waitFor(async () =>
    expect(await checkShown(stage)).toMatchObject({ status: "done", line: "", pointed: null }),
  );
  expect((await stage.surface.ask("popup-background/learned", {})).learned).toEqual([]);
  expect(stage.portal.writes).toEqual([]);
});

test("what means something else already is not learned", async () => {
  await reset("button.Save");
  await check(stage);
  await stage.surface.ask("popup-background/point-at", { tab: await stage.tab(), line: "button.Save" });
  const cancel = await stage.page.evaluate(() => {
    const [found] = [...document.querySelectorAll("button")].filter((button) => button.textContent === "Cancel");
    const { x = 0, y = 0, width = 0, height = 0 } = found?.getBoundingClientRect() ?? {};
    return { x: x + width / 2, y: y + height / 2 };
  });
  await stage.page.mouse.click(cancel.x, cancel.y);
  const shown = await vi.waitFor(async () => {
    const now = await checkShown(stage);
    expect(now.pointed).not.toBeNull();
    return now;
  });
  expect(shown.pointed?.refusal?.code).toBe("not-learnable");
  const request = { tab: await stage.tab(), line: "button.Save", answer: "yes" } as const;
  await stage.surface.ask("popup-background/answer-line", request);
  expect((await stage.surface.ask("popup-background/learned", {})).learned).toEqual([]);
});
