import { afterAll, beforeAll, expect, test } from "vitest";
import { carryOutEveryProcedure } from "../every-procedure";
import { membersOf } from "../groups";
import { admin, directOf, people, writesOf } from "../people";
import { carryOut, openStage, resetStage, type Stage } from "../stage";
import { everyProcedureIn } from "./in-language";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "small", skin: "ng", knobs: { motion: false } });
});
afterAll(() => stage.close());

test("every procedure and reverse on the skin ng: the store is as predicted", () => carryOutEveryProcedure(stage));

test(
  "the same in German, on a slow server, with panels that slide, a question before each release, and e-mails only in tooltips",
  () =>
    everyProcedureIn(stage, {
      skin: "ng",
      language: "de",
      motion: true,
      latency: 60,
      toast: "none",
      "member-chips": "title",
      "release-confirm": "dialog",
      "release-vanish": "on-refresh",
    }),
  240_000,
);

test("users join a group of very many, below whose entries the field and what it offers are out of the window", async () => {
  await resetStage(stage, { scenario: "medium", knobs: { skin: "ng", motion: false } });
  const group = "Automation Users";
  const before = membersOf(stage.portal, group);
  const [one = "", other = ""] = [...stage.portal.store.users.values()]
    .filter(({ email, kind }) => kind === "local" && email !== admin && !before.includes(email))
    .map(({ email }) => email);
  const report = await carryOut(
    stage,
    [one, other].map((user) => ({ procedure: "add-member", user, group })),
  );
  expect(report.rows.map(({ state }) => state)).toEqual(["verified", "verified"]);
  expect(membersOf(stage.portal, group)).toEqual([...before, one, other].sort());
});

test("nothing is called verified that is not: every second save lost, another admin at work, an old success message, panels that slide", async () => {
  await resetStage(stage, { scenario: "small", knobs: { skin: "ng" } });
  const rows = people(stage.portal, (held) => held > 1)
    .slice(0, 4)
    .map(({ email, licenses }) => ({ user: email, licenses: licenses.slice(0, 1), held: licenses }));
  const [disturbed] = rows;
  const knobs = {
    skin: "ng",
    toast: "stale",
    "late-boxes": 20,
    "success-not-stored": "every:2",
    "other-admin": `user:${disturbed?.user}`,
  } as const;
  await resetStage(stage, { scenario: "small", knobs });
  const report = await carryOut(
    stage,
    rows.map(({ user, licenses }) => ({ user, licenses })),
  );
  expect(report.rows.map(({ state, reason }) => reason?.code ?? state)).toEqual([
    "changed-since-preview",
    "verified",
    "not-applied",
    "verified",
  ]);
  expect(rows.slice(1).map(({ user }) => directOf(stage.portal, user))).toEqual([
    rows[1]?.held.slice(1),
    rows[2]?.held,
    rows[3]?.held.slice(1),
  ]);
  expect(directOf(stage.portal, disturbed?.user ?? "")).toEqual(expect.arrayContaining([...(disturbed?.held ?? [])]));
  expect([...writesOf(stage.portal)]).toEqual(rows.slice(1).map(({ user }) => [user, 1]));
});
