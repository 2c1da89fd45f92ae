import { afterAll, beforeAll, expect, test } from "vitest";
import { everyRecord, people, writesOf } from "./people";
import { carryOut, openStage, resetStage, type Stage, settings } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small" });
});
afterAll(() => stage.close());

test("two lanes share a run: every row once, two rows of one user one after the other, and the second window goes away", async () => {
  await settings(stage, { lanes: 2 });
  await resetStage(stage, { scenario: "small", knobs: { latency: 60 } });
  const several = people(stage.portal, (count) => count > 1).slice(0, 5);
  const [three] = people(stage.portal, (count) => count > 2);
  const expected = everyRecord(stage.portal);
  const rows = several.map(({ email, licenses }) => ({ user: email, licenses: licenses.slice(0, 1) }));
  const again = { user: three?.email ?? "", licenses: three?.licenses.slice(1, 2) ?? [] };
  for (const { email, licenses } of several) expected[email] = licenses.slice(1).join(", ");
  if (three) expected[three.email] = three.licenses.slice(2).join(", ");
  const first = { user: three?.email ?? "", licenses: three?.licenses.slice(0, 1) ?? [] };
  const all = [first, ...rows.filter(({ user }) => user !== three?.email), again];
  const report = await carryOut(stage, all);
  expect(report.rows.map(({ state }) => state)).toEqual(all.map(() => "verified"));
  expect(everyRecord(stage.portal)).toEqual(expected);
  expect(writesOf(stage.portal).get(three?.email ?? "")).toBe(2);
  expect([...writesOf(stage.portal).values()].reduce((sum, count) => sum + count, 0)).toBe(all.length);
  const { events } = await stage.surface.ask("popup-background/journal", {});
  expect(events.filter((event) => JSON.stringify(event).includes('"lane-opened"'))).toHaveLength(2);
  expect(await stage.browser.pages()).toHaveLength(2);
});
