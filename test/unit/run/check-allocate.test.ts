import { expect, test } from "vitest";
import { account, acme, citizen } from "../sample-groups";
import { attended, developer, inventory, line, user } from "../sample-inventory";
import { allocate, check, checkOne, standings } from "./checking";

test("[ALLOC-1] allocating adds to what the user has directly", () => {
  const row = checkOne(allocate("cid@acme.test", "CTZDEVNU", attended));
  expect(row).toMatchObject({
    standing: "ready",
    flow: "allocate",
    licenses: [citizen],
    reason: { code: "license-held" },
    before: { direct: [attended, developer], inherited: "none" },
    predicted: { direct: [attended, developer, citizen], inherited: "none" },
    freed: [],
    freedIsUpTo: false,
  });
  expect(checkOne(allocate("fay@acme.test", attended))).toMatchObject({
    flow: "allocate",
    before: { direct: [] },
    predicted: { direct: [attended] },
  });
});

test("[ALLOC-2] what groups give is hidden, and that is said", () => {
  const row = checkOne(allocate("ann@acme.test", citizen));
  expect(row).toMatchObject({ standing: "ready", flow: "allocate-unlisted", before: { direct: null } });
  expect(row.consequences).toEqual([
    `Holds ${citizen} directly: one unit each, used or not.`,
    `A direct allocation hides what groups give (Developers, Finance): ${developer}, ${attended}.`,
    "A license taken from a group may still be listed there until it is released.",
  ]);
});

test("[ALLOC-3] where no unit may be free the portal may refuse, and that is said", () => {
  const scarce = acme({ totals: [{ label: attended, allocated: null, total: 2 }] });
  const row = checkOne(allocate("gus@acme.test", attended), scarce);
  expect(row.standing).toBe("ready");
  expect(row.consequences.join(" ")).toMatch(/The portal may refuse this: No unit of Attended/);
});

test("what is held already has no effect", () => {
  expect(standings(check([allocate("cid@acme.test", attended)]))).toEqual([["unchanged", "no-effect"]]);
});

test.each([
  [allocate("gus@acme.test"), "missing-licenses-to-give"],
  [allocate("gus@acme.test", "Attendd"), "unknown-license"],
  [allocate("gus@acme.test", "PMBU"), "license-not-in-plan"],
  [line("allocate", "gus@acme.test", { group: "Finance", licenses: [attended] }), "group-not-used"],
  [allocate("stranger@acme.test", attended), "user-not-listed"],
])("%j is refused as %s", (row, code) => {
  expect(standings(check([row]))).toEqual([["refused", code]]);
});

test("[PLAN-13] * takes, and never gives", () => {
  expect(checkOne(allocate("gus@acme.test", "*")).reason?.code).toBe("licenses-star");
});

test("[DIR-16] a user without a record is blocked by a new one, which the portal may refuse", () => {
  const row = checkOne(line("block", "gus@acme.test"));
  expect(row).toMatchObject({
    standing: "ready",
    flow: "block-unlisted",
    before: { direct: null, inherited: "unknown" },
    predicted: { direct: [], inherited: "none" },
    freed: [],
  });
  expect(row.consequences.join(" ")).toMatch(/The portal may refuse this: gus@acme.test has no direct allocation/);
  expect(check([line("block", "gus@acme.test")]).confirmWord).toBe("BLOCK");
});

test("[DIR-17] a new record is made only for who was seen, where it is certain that he has none", () => {
  const code = (organization: Parameters<typeof check>[2], email = "gus@acme.test") =>
    ["block", "allocate"].map(
      (procedure) =>
        checkOne(line(procedure, email, { licenses: procedure === "block" ? [] : [attended] }), organization).reason
          ?.code,
    );
  expect(code(acme(), "stranger@acme.test")).toEqual(["user-not-listed", "user-not-listed"]);
  expect(code(acme({ accounts: null }))).toEqual(["accounts-not-read", "accounts-not-read"]);
  expect(code(acme({ complete: false }))).toEqual(["inventory-incomplete", "inventory-incomplete"]);
  const shared = [...(acme().accounts ?? []), account("gus@acme.test", { kind: "directory" })];
  expect(code(acme({ accounts: shared }))).toEqual(["ambiguous-account", "ambiguous-account"]);
  // Seen as a member, though the accounts were not read.
  expect(code(acme({ accounts: null }), "ann@acme.test")).toEqual([undefined, undefined]);
});

test("[ROLE-4] a directory account without a record is not found by a local admin", () => {
  expect(checkOne(allocate("dora@acme.test", attended)).reason?.code).toBe("directory-account-unseen");
  expect(checkOne(allocate("dora@acme.test", attended), acme({ admin: "" })).standing).toBe("ready");
});

test("[PLAN-2] a name that an account without a record shares is not enough", () => {
  const two = inventory([user("ann@acme.test", [attended], { name: "Ann Lee" })], {
    accounts: [account("ann@acme.test", { name: "Ann Lee" }), account("ann.lee@acme.test", { name: "Ann Lee" })],
  });
  expect(standings(check([line("block", "Ann Lee")], {}, two))).toEqual([["refused", "ambiguous-name"]]);
});
