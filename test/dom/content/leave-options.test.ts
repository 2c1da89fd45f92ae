import { beforeEach, expect, test } from "vitest";
import { leaveOptions } from "../../../src/content/leave-options";
import { clock, one, openPage } from "./page";

/** The keys the field was sent. */
let keys: string[];

/** A field of chips in the markup of Angular Material; `closes`: its options go when the focus goes on. */
function field(expanded: string, closes = true): Element {
  openPage(`<mat-chip-grid role="grid"><mat-chip-row role="row">Ana</mat-chip-row>
    <input role="combobox" aria-label="Add names" ${expanded}></mat-chip-grid>`);
  keys = [];
  one("mat-chip-grid").addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent)) return;
    keys.push(event.key);
    if (closes && event.key === "Tab") one("input").setAttribute("aria-expanded", "false");
  });
  return one("input");
}

beforeEach(() => openPage());

test("options that stay open after one was taken are left by going on to the next field", async () => {
  const input = field('aria-expanded="true"');
  await leaveOptions(() => input);
  expect([keys, input.getAttribute("aria-expanded")]).toEqual([["Tab"], "false"]);
});

test.each([
  ["closed", 'aria-expanded="false"'],
  ["of no such field", ""],
])("options that are %s are left alone", async (_, expanded) => {
  const input = field(expanded);
  await leaveOptions(() => input);
  expect(keys).toEqual([]);
});

test("options that do not go are not waited for for long, and are asked to go once", async () => {
  const input = field('aria-expanded="true"', false);
  const began = clock.now();
  await leaveOptions(() => input);
  expect(keys).toEqual(["Tab"]);
  expect(clock.now() - began).toBeLessThan(4_000);
});

test("a field that went with its panel is not looked for", async () => {
  field('aria-expanded="true"');
  await leaveOptions(() => null);
  expect(keys).toEqual([]);
});
