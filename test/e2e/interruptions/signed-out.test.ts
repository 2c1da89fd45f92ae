import { afterAll, beforeAll, expect, test } from "vitest";
import { MortalStage } from "../mortal-stage";
import { resetStage, settings } from "../stage";
import { endsUnharmed, oneOfSeveral, paused, resumed, startUntil } from "./at-a-step";

const signInPath = "/identity_/web/login";

let stage: MortalStage;
/** Paths of the pages on which anything was clicked since the page was opened, in order. */
const clicked: string[] = [];
beforeAll(async () => {
  stage = await MortalStage.open({ scenario: "medium" });
  await settings(stage, {});
  await stage.page.exposeFunction("noteClick", (path: string) => void clicked.push(path));
  await stage.page.evaluateOnNewDocument(() =>
    addEventListener("click", () => Reflect.get(globalThis, "noteClick")(location.pathname), true),
  );
});
afterAll(() => stage.close());

test.each([
  [12, "in its panel", "in-the-panel"],
  [2, "begun", "item-started"],
  [2, "about to be saved", "commit-intended"],
])(
  "the session ends while row %i is %s: nothing more is clicked, and after signing in one click goes on with that row",
  async (row, _when, step) => {
    await resetStage(stage, { knobs: { motion: false } });
    const begun = await startUntil(stage, oneOfSeveral(stage, row + 2), row, step);
    stage.portal.setKnobs({ "signed-out": true });
    const run = await paused(stage);
    expect(run.reason?.code).toBe("signed-out");
    expect(run.settled).toBe(row - 1);
    expect(new URL(stage.page.url()).pathname).toBe(signInPath);
    expect(clicked.filter((path) => path === signInPath)).toEqual([]);
    expect(stage.portal.writes).toHaveLength(row - 1);
    await stage.surface.page.waitForFunction(() =>
      document.querySelector('[role="status"]')?.textContent?.includes("signed out"),
    );

    const before = clicked.length;
    stage.portal.setKnobs({ "signed-out": false });
    await Promise.all([stage.page.waitForNavigation(), stage.page.click("[data-cy=continue]")]);
    // The admin's own click, and no other.
    expect(clicked.slice(before)).toEqual([signInPath]);
    clicked.length = 0;
    await resumed(stage);
    await endsUnharmed(stage, begun);
  },
);
