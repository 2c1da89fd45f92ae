import { expect, test } from "vitest";
import { lastUseOf } from "../../../src/rules/last-use";

const readAt = "2026-11-02T08:00:00.000Z";
const dayOf = (shown: string): string | undefined => lastUseOf(shown, readAt)?.slice(0, 10);

test.each([
  ["2026-10-05", "2026-10-05"],
  ["2026-10-05T12:00:00Z", "2026-10-05"],
  [" Oct 5, 2026, 12:00 PM ", "2026-10-05"],
  ["5 October 2026 12:00", "2026-10-05"],
  ["0 days ago", "2026-11-02"],
  ["1 day ago", "2026-11-01"],
  ["40 days ago", "2026-09-23"],
])("[IDLE-2] %s is one day only", (shown, day) => {
  expect(dayOf(shown)).toBe(day);
});

test.each([
  "",
  "Never",
  "-",
  "05/10/2026",
  "10/05/26",
  "5.10.2026",
  "Last used 05/10/2026",
  "a while ago",
  "2026-99-99",
])("[IDLE-2] %j may be any day, or none", (shown) => {
  expect(lastUseOf(shown, readAt)).toBeNull();
});
