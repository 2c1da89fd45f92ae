import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { type MessageName, messages } from "../../../src/messages";
import { Learned } from "../../../src/portal/labels/learned";
import { Inventory } from "../../../src/rules/model";
import { JournalEvent } from "../../../src/run/journal";
import { CheckedPlan } from "../../../src/run/plan";
import { Policy } from "../../../src/run/policy";
import { Report } from "../../../src/run/report-shape";
import { RunSummary } from "../../../src/run/summary-shape";
import { shapeOf, tried } from "./damaged";

const seed = 20261125;
const replies = Object.keys(messages)
  .filter((name): name is MessageName => name in messages)
  .map((name): [string, z.ZodMiniType] => [`the reply to ${name}`, messages[name].reply]);
const kept: [string, z.ZodMiniType][] = [
  ["an event of the journal", JournalEvent],
  ["an inventory that is kept", Inventory],
  ["a plan that is kept", CheckedPlan],
  ["a report", Report],
  ["a run at a glance", RunSummary],
  ["a label that was learned", Learned],
  ["a managed policy", Policy],
  ["the state that is pushed to the surface", messages["background-popup/state"].request],
];

/** Whatever is tried: never an error, taken only where it fits, and what was taken is of the shape and stays so when it is read again. */
function expectSound(schema: z.ZodMiniType, runs: number): void {
  const shape = shapeOf(schema);
  fc.assert(
    fc.property(tried(shape.input), (value) => {
      const read = z.safeParse(schema, value);
      expect(read.success && !shape.takes(value)).toBe(false);
      if (!read.success) return;
      expect(shape.gives(read.data)).toBe(true);
      const again = z.safeParse(schema, JSON.parse(JSON.stringify(read.data)));
      expect(again.data).toEqual(plain(read.data));
    }),
    { seed, numRuns: runs },
  );
}

/** As a file or the storage gives it back: what is undefined is not there, and no zero has a sign. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test.each(kept)(
  "%s is read as what it is, or not at all",
  (_what, schema) => {
    expectSound(schema, 2000);
  },
  240_000,
);

test.each(replies)(
  "%s is read as what it is, or not at all",
  (_what, schema) => {
    expectSound(schema, 150);
  },
  240_000,
);
