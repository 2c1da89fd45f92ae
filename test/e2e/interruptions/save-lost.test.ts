import type { HTTPRequest } from "puppeteer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage, type Stage, settings, start } from "../stage";
import { endsUnharmed, paused, planOne, resumed } from "./at-a-step";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small" });
  await settings(stage, {});
});
afterAll(() => stage.close());

/** From the next write on, which is the first that finds none, there is no connection; until what it gives is called. */
async function withoutConnection({ page }: Stage): Promise<() => Promise<void>> {
  const cut = (request: HTTPRequest) => {
    if (request.method() === "GET") return void request.continue();
    void request.abort("internetdisconnected");
    void page.setOfflineMode(true);
  };
  await page.setRequestInterception(true);
  page.on("request", cut);
  return async () => {
    page.off("request", cut);
    await page.setRequestInterception(false);
    await page.setOfflineMode(false);
  };
}

test.each(["deallocate", "remove-member", "release"])(
  "%s: what was pressed never gets to the portal: the row waits for the connection, is read back, and is then saved once",
  async (procedure) => {
    const { plan, before } = await planOne(stage, procedure);
    const connected = await withoutConnection(stage);
    await start(stage, plan);
    const run = await paused(stage);
    expect(run.reason?.code).toBe("portal-not-reachable");
    expect(run).toMatchObject({ status: "paused", settled: 0 });
    expect(stage.portal.writes).toEqual([]);
    await connected();
    await resumed(stage);
    await endsUnharmed(stage, { plan, before });
    expect(stage.portal.writes).toHaveLength(1);
  },
);
