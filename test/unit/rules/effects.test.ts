import { expect, test } from "vitest";
import { flows } from "../../../src/flows/index";
import { flowNames } from "../../../src/flows/names";
import { predict } from "../../../src/rules/effects";
import { stateOf } from "../../../src/rules/state";
import { checkPlan } from "../../../src/run/check-plan";
import { reason } from "../../../src/run/reasons";
import { actionCenter, attended, developer, inventory, line, user } from "../sample-inventory";

const both = stateOf([attended, developer]);
const takingBack = ["deallocate", "block", "inherit"] as const;
const aboutRecords = [...takingBack, "allocate", "block-unlisted", "allocate-unlisted"] as const;
const target = { users: ["a@acme.test"], group: "Developers", licenses: [attended] };

test("[DIR-1] no record, a record with licenses and an empty record are three states", () => {
  expect(stateOf(null)).toEqual({ direct: null, inherited: "unknown" });
  expect(stateOf([attended])).toEqual({ direct: [attended], inherited: "none" });
  expect(stateOf([])).toEqual({ direct: [], inherited: "none" });
});

test("[DIR-2] while any direct license is left, nothing is inherited", () => {
  expect(predict("deallocate", both, [attended]).predicted.inherited).toBe("none");
  expect(predict("deallocate", both, [attended]).consequences.join(" ")).toMatch(/groups give nothing/);
});

test("[DIR-3] clearing some checkboxes takes back exactly those, however they are written", () => {
  expect(predict("deallocate", both, ["attended –  named user"])).toMatchObject({
    predicted: { direct: [developer] },
    freed: [attended],
    freedIsUpTo: false,
  });
});

test("[DIR-3] a license the user does not hold changes nothing", () => {
  expect(predict("deallocate", both, [actionCenter])).toMatchObject({ predicted: both, freed: [] });
});

test.each([["all" as const], [[attended, developer]]])(
  "[DIR-4] clearing %j of all leaves an empty record",
  (licenses) => {
    expect(predict("deallocate", both, licenses)).toEqual(predict("block", both, "all"));
    expect(predict("deallocate", both, licenses).predicted).toEqual(stateOf([]));
  },
);

test("[DIR-4] clearing nothing of no record makes no record", () => {
  expect(predict("deallocate", stateOf(null), "all")).toMatchObject({ predicted: stateOf(null), freed: [] });
});

test("[DIR-6] block leaves an empty record, whatever was there", () => {
  for (const direct of [null, [], [attended]]) {
    expect(predict("block", stateOf(direct), []).predicted).toEqual(stateOf([]));
  }
  expect(predict("block", both, []).consequences.join(" ")).toMatch(/not from a group either/);
});

test("[DIR-7] inherit leaves no record and says that groups apply again", () => {
  const { predicted, consequences } = predict("inherit", both, []);
  expect(predicted).toEqual(stateOf(null));
  expect(consequences.join(" ")).toMatch(/what the groups give applies again/);
});

test("[DIR-8] one unit per license is given back, none by a user who holds none", () => {
  expect(predict("block", both, []).freed).toEqual([attended, developer]);
  expect(predict("inherit", both, []).freed).toEqual([attended, developer]);
  expect(predict("block", stateOf([]), []).freed).toEqual([]);
});

test("[DIR-9] only what inherit frees may be taken again", () => {
  expect(predict("inherit", both, []).freedIsUpTo).toBe(true);
  expect(predict("inherit", stateOf([]), []).freedIsUpTo).toBe(false);
  expect(predict("block", both, []).freedIsUpTo).toBe(false);
  expect(predict("deallocate", both, [attended]).freedIsUpTo).toBe(false);
});

test("[DIR-10] how long ago a direct license was used changes nothing", () => {
  const check = (lastInUse: string) =>
    checkPlan({
      rows: [line("deallocate", "a@acme.test", { licenses: [attended] })],
      inventory: inventory([user("a@acme.test", [attended, developer], { lastInUse })]),
      settings: { protectedUsers: [], whenEmpty: "" },
      source: "",
      checkedAt: "",
    });
  expect(check("2019-01-01")).toEqual(check("today"));
});

test.each(takingBack)("[DIR-11] %s says that it holds in every tenant", (procedure) => {
  expect(predict(procedure, both, [attended]).consequences.join(" ")).toMatch(/every tenant/);
});

test.each(aboutRecords)("[DIR-12] %s changes license checkboxes and the option above them, nothing else", (flow) => {
  const steps = flows[flow].steps(target);
  const afterThePanel = steps.slice(steps.findIndex(({ verb }) => verb === "in-the-panel") + 1);
  expect(afterThePanel.filter(({ verb }) => !["choose", "clear", "tick", "pick", "commit"].includes(verb))).toEqual([]);
});

test.each(flowNames)(
  "[DIR-15] %s goes through an icon or button, and who has none is told which role is needed",
  (flow) => {
    const verbs = flows[flow].steps(target).map(({ verb }) => verb);
    const way = verbs.findIndex((verb) => verb === "at-the-row" || verb === "press");
    expect(way).toBeGreaterThan(0);
    expect(way).toBeLessThan(verbs.indexOf("commit"));
    expect(reason("view-only").text).toMatch(/license administrator/);
  },
);

test("[X-2] after inherit, what is inherited is unknown", () => {
  expect(predict("inherit", both, []).predicted.inherited).toBe("unknown");
});

test("[X-7] a plan counts what it gives back and predicts no totals", () => {
  const plan = checkPlan({
    rows: [line("block", "a@acme.test")],
    inventory: inventory([user("a@acme.test", [attended])]),
    settings: { protectedUsers: [], whenEmpty: "" },
    source: "",
    checkedAt: "",
  });
  expect(plan.licensesFreed).toEqual({ [attended]: 1 });
  expect(Object.keys(plan)).not.toContain("totals");
});
