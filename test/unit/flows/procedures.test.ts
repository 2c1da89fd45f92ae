import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { flows, procedures } from "../../../src/flows/index";
import { Step } from "../../../src/flows/steps";

/** Written by hand from the documentation, never from the code; neither side is changed just to make them agree. */
const Table = z.strictObject({
  procedure: z.enum(procedures),
  page: z.string(),
  heading: z.string(),
  steps: z.array(
    z.strictObject({
      verb: z.string(),
      label: z.string(),
      which: z.optional(z.enum(["all", "those named"])),
    }),
  ),
});
const folder = "test/procedures";
const tables = readdirSync(folder).map((file) => Table.parse(JSON.parse(readFileSync(`${folder}/${file}`, "utf8"))));
const target = { user: "ann@acme.test", licenses: ["Attended - Named User"] };

test("every flow has a table and every table a flow", () => {
  expect(tables.map(({ procedure }) => procedure).sort()).toEqual([...procedures].sort());
});

test.each(tables)(
  "$procedure does what the documented procedure says, in that order",
  ({ procedure, page, heading, steps }) => {
    const flow = flows[procedure];
    expect({ page: flow.page, heading: flow.heading }).toEqual({ page, heading });
    expect(flow.steps(target).map(({ verb, label }) => ({ verb, label }))).toEqual(
      steps.map(({ verb, label }) => ({ verb, label })),
    );
  },
);

test.each(tables)("$procedure clears the checkboxes the procedure says, and no other", ({ procedure, steps }) => {
  const cleared = flows[procedure].steps(target).flatMap((step) => (step.verb === "clear" ? [step.licenses] : []));
  const wanted = steps.flatMap(({ which }) => (which === undefined ? [] : [which === "all" ? "all" : target.licenses]));
  expect(cleared).toEqual(wanted);
});

test.each(procedures)("%s commits once, last, and names its user before", (procedure) => {
  const steps = flows[procedure].steps(target);
  expect(steps.filter(({ verb }) => verb === "commit")).toHaveLength(1);
  expect(steps.at(-1)?.verb).toBe("commit");
  const named = steps.flatMap((step) => ("user" in step ? [step.user] : []));
  expect(named).toEqual([target.user, target.user]);
});

test.each(procedures)("the steps of %s can be sent and read back", (procedure) => {
  const steps = flows[procedure].steps(target);
  expect(z.array(Step).parse(JSON.parse(JSON.stringify(steps)))).toEqual(steps);
});
