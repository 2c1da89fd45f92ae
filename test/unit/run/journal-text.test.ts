import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { journalText } from "../../../src/run/journal-text";
import { reason } from "../../../src/run/reasons";
import { attended, developer } from "../sample-inventory";
import * as history from "./history";
import { Recorded } from "./journal-result";

const textOf = (file: string) => Recorded.parse(JSON.parse(readFileSync(`test/unit/journals/${file}`, "utf8")));

test("a row is explained from its plan to its end: what was looked for, seen before and after, and why it ended so", () => {
  const text = journalText([
    history.started(),
    history.itemStarted(1),
    history.stepDone(1, "tab", "Users"),
    history.intended(1, 1, [attended, developer], [developer]),
    history.pressed(1),
    history.observed(1, [developer]),
    history.settled(1),
    history.itemStarted(2),
    history.withheld(2, 1, reason("boxes-changed")),
    history.ended("stopped"),
  ]);
  const [run = "", first = "", second = ""] = text.split("\n\n");
  expect(run).toContain("License Sweep 0.1.0, run run-1");
  expect(first.split("\n")).toEqual([
    `Row 1: deallocate, ann@acme.test: ${attended}`,
    `  planned from: ${attended}, ${developer}`,
    `  planned to: ${developer}`,
    "  09:00:01.000 attempt 1 begins, in lane 1",
    '  09:00:01.000 looked for the tab "Users": found, pressed; the page shows: Users',
    `  09:00:02.000 about to write. Before: ${attended}, ${developer}. After: ${developer}`,
    "  09:00:03.000 pressed; the portal said: nothing",
    `  09:00:04.000 read afresh: ${developer}`,
    "  09:00:05.000 verified",
  ]);
  expect(second).toContain(`nothing was pressed: ${reason("boxes-changed").text}`);
});

test("who shares a press, and who else must stay, is told", () => {
  const text = journalText([history.started(history.groupRows()), history.writeIntended(2, 1, 1, ["eve@acme.test"])]);
  expect(text).toContain("about to write by the press for row 1. Before: a member. After: not a member.");
  expect(text).toContain("Must still be there afterwards: eve@acme.test");
});

test("what a page says cannot make lines of its own", () => {
  const said = history.refusedAs(1, reason("not-applied", "x\n  09:00:05.000 verified\u2028y"));
  const text = journalText([history.started(), said]);
  expect(text).toContain("x   09:00:05.000 verified y");
  expect(text.split("\n").filter((line) => line.endsWith("05.000 verified"))).toEqual([]);
});

test.each(readdirSync("test/unit/journals"))("every row and every event of %s is in it", (file) => {
  const { events } = textOf(file);
  const text = journalText(events);
  expect(text).not.toMatch(/undefined|NaN|\[object/);
  for (const event of events) {
    if (event.type === "run-started") for (const { row } of event.rows) expect(text).toContain(`\nRow ${row}: `);
    expect(text).toContain(event.at.slice(11, 23));
  }
});
