import { expect, it } from "vitest";
import { type Evidence, judgeRound } from "../../../scripts/chaos/judge-round";
import type { WishedRow } from "../../../scripts/chaos/mixed-rows";
import type { Report, ReportRow } from "../../../src/run/report-shape";
import type { WriteLogEntry } from "../../portal/server/write-log";
import { directLabels, labelsOf } from "../../portal/store/counts";
import { documentedSwitches } from "../../portal/store/decision";
import { setDirect } from "../../portal/store/direct";
import type { Store } from "../../portal/store/model";
import { createStore } from "../../portal/store/scenario";

const admin = "casey.morgan@acme.example";
const before = createStore("small", 1, "acme");
const [holder] = [...before.direct].flatMap(([id, { codes }]) => (codes.size > 1 && before.users.has(id) ? [id] : []));
const userId = holder ?? "";
const email = before.users.get(userId)?.email ?? "";
const held = [...(before.direct.get(userId)?.codes ?? [])];
const kept = held.slice(1);
const after = labelsOf(before, new Set(kept));

const row: WishedRow = {
  plan: { procedure: "deallocate", user: email, licenses: [] },
  wish: { about: "direct", userId, email, before: directLabels(before, userId), after },
};

/** The store, and the log, after the planned write was made so many times, and whatever else is done. */
function written(times: number, codes: readonly string[] = kept): { store: Store; writes: WriteLogEntry[] } {
  const store = structuredClone(before);
  const writes = Array.from({ length: times }, (_, request): WriteLogEntry => {
    const was = directLabels(store, userId);
    setDirect(store, [userId], { codes, external: false }, documentedSwitches);
    const now = directLabels(store, userId);
    const facts = { at: "", request, organization: "acme", call: "PUT UserLicense", admin, target: { userId, email } };
    return { ...facts, before: was, after: now, status: 200, accepted: true, answered: 200 };
  });
  return { store, writes };
}

function judged(state: ReportRow["state"], { store, writes }: ReturnType<typeof written>) {
  const report = reportOf(state);
  const evidence: Evidence = { rows: [row], before, after: store, writes, switches: documentedSwitches, admin, report };
  const { wrongWrites, doubleWrites, storeDifferences, misreported } = judgeRound(evidence);
  return [wrongWrites, doubleWrites, storeDifferences, misreported].map(({ length }) => length);
}

it("what was planned, written once and reported so is right", () => {
  expect(judged("verified", written(1))).toEqual([0, 0, 0, 0]);
  expect(judged("failed", written(0))).toEqual([0, 0, 0, 0]);
  expect(judged("refused", written(0))).toEqual([0, 0, 0, 0]);
});

it("a report that says otherwise than the store and the log is told", () => {
  expect(judged("verified", written(0))).toEqual([0, 0, 0, 1]);
  expect(judged("unchanged", written(1))).toEqual([0, 0, 0, 1]);
  expect(judged("refused", written(1))).toEqual([0, 0, 0, 1]);
  expect(judged("failed", written(1))).toEqual([0, 0, 0, 1]);
});

it("a second write, one with another content and one for somebody else are told, whatever is reported", () => {
  // A second write also replaces something else than the row was planned from.
  expect(judged("verified", written(2))).toEqual([1, 1, 0, 0]);
  expect(judged("unknown", written(1, held.slice(0, 1)))).toEqual([1, 0, 1, 0]);
  const { store, writes } = written(1);
  const strangers = writes.map((entry) => ({ ...entry, target: { userId: "somebody", email: "some@body" } }));
  expect(judged("unknown", { store, writes: strangers })).toEqual([1, 0, 1, 0]);
});

it("a member we took out whom another admin puts back is not told as a wrong report; one who never left is", () => {
  const [group] = [...before.groups.values()].filter(({ kind, members }) => kind === "local" && members.size > 1);
  if (!group) throw new Error("no such group");
  const [member = ""] = [...group.members].flatMap(([id, kind]) => (kind === "user" ? [id] : []));
  const own = before.users.get(member)?.email ?? "";
  const wish = { about: "out", groupId: group.id, group: group.name, userId: member, email: own } as const;
  const rows = [{ plan: { procedure: "remove-member", user: own, group: group.name }, wish }] as const;
  const write = (by: string, added: string[], removed: string[]): WriteLogEntry => {
    const facts = { at: "", request: 1, organization: "acme", call: "PUT Group", admin: by, before: null, after: null };
    const target = { groupId: group.id, name: group.name, added, removed };
    return { ...facts, target, status: 200, accepted: true, answered: 200 };
  };
  const misreported = (...writes: WriteLogEntry[]): readonly string[] =>
    judgeRound({
      rows,
      before,
      after: before,
      writes,
      switches: documentedSwitches,
      admin,
      report: reportOf("verified"),
    }).misreported;
  const ours = write(admin, [], [own]);
  expect(misreported(ours)).toHaveLength(1);
  expect(misreported(ours, write("other@acme.example", [own], []))).toEqual([]);
});

it("a row that nobody says anything about is lost", () => {
  const { store, writes } = written(0);
  const evidence = { rows: [row], before, after: store, writes, switches: documentedSwitches, admin, report: null };
  expect(judgeRound(evidence).lost).toHaveLength(1);
});

function reportOf(state: ReportRow["state"]): Report {
  const nothing = { group: "", licenses: [], reason: null, before: null, predicted: null, observed: null, note: "" };
  const told: ReportRow = {
    ...nothing,
    row: 1,
    procedure: "deallocate",
    user: email,
    state,
    attempts: 1,
    startedAt: "",
    endedAt: "",
  };
  const run = { id: "", organization: "", portal: "", startedAt: "", endedAt: "", version: "", planDigest: "" };
  const none = { verified: 0, unchanged: 0, refused: 0, skipped: 0, failed: 0, unknown: 0, licensesFreed: {} };
  return { formatVersion: 1, run, summary: { rows: 1, ...none }, rows: [told] };
}
