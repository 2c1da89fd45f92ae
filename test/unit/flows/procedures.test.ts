import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { flows } from "../../../src/flows/index";
import { flowNames } from "../../../src/flows/names";
import { Step, type Target } from "../../../src/flows/steps";

/** Written by hand from the documentation, never from the code; neither side is changed just to make them agree. */
const Table = z.strictObject({
  procedure: z.enum(flowNames),
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
const target: Target = { users: ["ann@acme.test"], group: "Developers", licenses: ["Attended - Named User"] };

test("every flow has a table and every table a flow", () => {
  expect(tables.map(({ procedure }) => procedure).sort()).toEqual([...flowNames].sort());
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

test.each(tables)("$procedure changes the checkboxes the procedure says, and no other", ({ procedure, steps }) => {
  const changed = flows[procedure].steps(target).flatMap((step) => ("licenses" in step ? [step.licenses] : []));
  const wanted = steps.flatMap(({ which }) => (which === undefined ? [] : [which === "all" ? "all" : target.licenses]));
  expect(changed).toEqual(wanted);
});

/** Everybody and everything a step is about. */
const subjects = (step: Step): string[] => {
  const of = "of" in step && step.of !== null ? Object.values(step.of) : [];
  const users = "users" in step ? step.users : [];
  const without = "without" in step ? [step.without] : [];
  return [...of, ...users, ...without, ...("at" in step && step.at !== null ? [step.at] : [])];
};

test.each(flowNames)("%s commits once, last, and names whom it is about before", (name) => {
  const steps = flows[name].steps(target);
  expect(steps.filter(({ verb }) => verb === "commit")).toHaveLength(1);
  expect(steps.at(-1)?.verb).toBe("commit");
  const named = steps.slice(0, -1).flatMap(subjects);
  expect(named.length).toBeGreaterThanOrEqual(2);
  expect(named.filter((subject) => subject !== "ann@acme.test" && subject !== "Developers")).toEqual([]);
});

test.each(["remove-member", "add-member"] as const)("%s takes all users of a group in one Save", (name) => {
  const users = ["ann@acme.test", "bob@acme.test", "cid@acme.test"];
  const steps = flows[name].steps({ ...target, users });
  expect(steps.filter((step) => "users" in step).map(subjects)).toEqual([users]);
  expect(steps.filter(({ verb }) => verb === "commit")).toHaveLength(1);
});

test("a release is committed at the user's own entry", () => {
  expect(flows.release.steps(target).at(-1)).toEqual({ verb: "commit", label: "Release license", at: "ann@acme.test" });
});

test.each(["block-unlisted", "allocate-unlisted"] as const)("%s is for a user without a row only", (name) => {
  const press = flows[name].steps(target).find(({ verb }) => verb === "press");
  expect(press).toMatchObject({ without: "ann@acme.test" });
});

test.each(flowNames)("the steps of %s can be sent and read back", (name) => {
  const steps = flows[name].steps(target);
  expect(z.array(Step).parse(JSON.parse(JSON.stringify(steps)))).toEqual(steps);
});

test.each(flowNames)("%s is carried out on the page its way leads to", (name) => {
  const { place, steps } = flows[name];
  const opened = steps(target).flatMap((step) => (step.verb === "open" ? [step.label] : []));
  expect(opened.at(-1)).toBe(place === "licenses" ? "Licenses" : "Accounts & Groups");
});
