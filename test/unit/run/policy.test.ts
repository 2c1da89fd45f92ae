import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { noPolicy, Policy, policyLines, underPolicy } from "../../../src/run/policy";

const own = {
  protectedUsers: ["own@acme.example"],
  protectedGroups: [],
  protectedLicenses: ["Attended - Named User"],
  maxFailures: 3,
  maxStale: 20,
  lanes: 4,
};

test("without a policy the settings hold as they are", () => {
  expect(underPolicy(own, noPolicy)).toEqual(own);
  expect(policyLines(noPolicy)).toEqual([]);
});

test("what a policy protects comes on top of what the admin protects", () => {
  const policy = { ...noPolicy, protectedUsers: ["ceo@acme.example"], protectedGroups: ["Board"] };
  expect(underPolicy(own, policy)).toMatchObject({
    protectedUsers: ["own@acme.example", "ceo@acme.example"],
    protectedGroups: ["Board"],
    protectedLicenses: ["Attended - Named User"],
  });
});

test("the tighter limit wins, whoever set it, and no limit is the widest", () => {
  const policy = { ...noPolicy, maxFailures: 5, maxStale: 10, lanes: 1 };
  expect(underPolicy(own, policy)).toMatchObject({ maxFailures: 3, maxStale: 10, lanes: 1 });
  expect(underPolicy({ ...own, maxFailures: 0 }, policy).maxFailures).toBe(5);
});

test("it is told line by line", () => {
  expect(policyLines({ ...noPolicy, protectedUsers: ["a@x.example", "b@x.example"], maxRows: 100 })).toEqual([
    "Protected users: a@x.example, b@x.example",
    "A plan has 100 rows to run at most",
  ]);
});

test.each([{ protectedUsers: "ceo@acme.example" }, { maxRows: 0 }, { lanes: 1.5 }, { maxStale: "10" }])(
  "%o is no policy",
  (set) => expect(Policy.safeParse(set).success).toBe(false),
);

test("the schema that browsers are given has exactly these names", () => {
  const { properties } = JSON.parse(readFileSync("public/managed-schema.json", "utf8"));
  expect(Object.keys(properties).sort()).toEqual(Object.keys(Policy.shape).sort());
});
