import { describe, expect, it } from "vitest";
import { planOf, tasksOf } from "../../../scripts/bench/work";
import { storeBefore, tellExpected, tellReplica } from "../../../scripts/drive/replica-check";
import type { FinalState } from "../../../src/run/journal";
import type { Report } from "../../../src/run/report-shape";
import type { WriteLogEntry } from "../../portal/server/write-log";
import type { Store } from "../../portal/store/model";
import { createStore } from "../../portal/store/scenario";

const labelsOf = (store: Store, id: string): string[] =>
  [...(store.direct.get(id)?.codes ?? [])].map(
    (code) => store.licenses.find((license) => license.code === code)?.label ?? code,
  );

/** A store before and after one user was blocked, what was logged, and a report of it. */
function oneBlocked(state: FinalState = "verified", note = "expect verified: blocked") {
  const store = createStore("small", 1, "acme");
  const before = storeBefore(store);
  const [task] = tasksOf(store, 1);
  const user = [...store.users.values()].find(({ email }) => email === task?.email);
  if (!user) throw new Error("the replica has no user to take from");
  const write: WriteLogEntry = {
    at: "",
    request: 1,
    organization: "acme",
    call: "PUT UserLicense",
    admin: "",
    target: { userId: user.id, email: user.email },
    before: labelsOf(store, user.id),
    after: [],
    status: 200,
    accepted: true,
    answered: 200,
  };
  store.direct.set(user.id, { codes: new Set(), external: false });
  const row: Report["rows"][number] = {
    row: 1,
    procedure: "block",
    user: user.email.toUpperCase(),
    group: "",
    licenses: [],
    state,
    reason: null,
    before: null,
    predicted: { direct: [], inherited: "none" },
    observed: null,
    attempts: 1,
    startedAt: "",
    endedAt: "",
    note,
  };
  const run = { id: "", organization: "acme", portal: "", startedAt: "", endedAt: "", version: "", planDigest: "" };
  const summary = {
    rows: 1,
    verified: 1,
    unchanged: 0,
    refused: 0,
    skipped: 0,
    failed: 0,
    unknown: 0,
    licensesFreed: {},
  };
  const report: Report = { formatVersion: 1, run, summary, rows: [row] };
  return { store, before, user, write, report };
}

describe("the replica's own word", () => {
  it("agrees when the store and the write log are what the report says", () => {
    const { store, before, write, report } = oneBlocked();
    expect(tellReplica({ store, writes: [write] }, before, report)).toBe(true);
  });

  it("disagrees when another user was changed", () => {
    const { store, before, user, write, report } = oneBlocked();
    const other = [...store.direct.keys()].find((id) => id !== user.id) ?? "";
    store.direct.delete(other);
    expect(tellReplica({ store, writes: [write] }, before, report)).toBe(false);
  });

  it("disagrees when a verified row was not stored", () => {
    const { store, before, write, report } = oneBlocked();
    const untouched = createStore("small", 1, "acme");
    expect(untouched.direct).toEqual(before.direct);
    expect(tellReplica({ store: { ...store, direct: untouched.direct }, writes: [write] }, before, report)).toBe(false);
  });

  it("disagrees when one row was written twice", () => {
    const { store, before, write, report } = oneBlocked();
    expect(tellReplica({ store, writes: [write, write] }, before, report)).toBe(false);
  });

  it("counts no refused write, and the write of a row that failed as asked for", () => {
    const { store, before, write, report } = oneBlocked("failed");
    store.direct.clear();
    for (const [id, record] of createStore("small", 1, "acme").direct) store.direct.set(id, record);
    expect(tellReplica({ store, writes: [write, { ...write, accepted: false }] }, before, report)).toBe(true);
  });
});

describe("what the sample says of its rows", () => {
  it.each([
    ["expect verified: blocked", true],
    ["expect refused: blocked", false],
    ["no word", false],
  ])("%s", (note, agrees) => {
    expect(tellExpected(oneBlocked("verified", note).report)).toBe(agrees);
  });
});

describe("the work of the benchmark", () => {
  it("is the same on every store put back to its start, and never the signed-in admin's", () => {
    const [one, other] = [createStore("medium", 1, "acme"), createStore("medium", 1, "acme")].map((store) =>
      tasksOf(store, 100),
    );
    expect(one).toEqual(other);
    expect(one?.some(({ email }) => email.startsWith("casey.morgan@"))).toBe(false);
    expect(
      planOf(one ?? [])
        .trim()
        .split("\n"),
    ).toHaveLength(101);
  });
});
