import { describe, expect, it } from "vitest";
import { tasksOf } from "../../../scripts/bench/work";
import type { Result } from "../../../scripts/covering/carry-out";
import { usualCombination } from "../../../scripts/covering/factors";
import { type Asked, judge, unreported } from "../../../scripts/covering/judge";
import { resultLine, scoreboard } from "../../../scripts/covering/scoreboard";
import { storeBefore } from "../../../scripts/drive/replica-check";
import type { FinalState } from "../../../src/run/journal";
import type { WriteLogEntry } from "../../portal/server/write-log";
import { createStore } from "../../portal/store/scenario";

const plain: Asked = { mustRefuse: false, mayRefuse: [] };
const why = { code: "not-found", text: "Save was not found." };

/** One user to be blocked: a report of that in this state, and the store and write log with so many writes of it. */
function blocked(state: FinalState, writes: number, named = true) {
  const store = createStore("small", 1, "acme");
  const before = storeBefore(store);
  const [task] = tasksOf(store, 1);
  const user = [...store.users.values()].find(({ email }) => email === task?.email);
  if (!user) throw new Error("the replica has no user to take from");
  const write: WriteLogEntry = {
    ...{ at: "", request: 1, organization: "acme", call: "PUT UserLicense", admin: "" },
    ...{ target: { userId: user.id, email: user.email }, before: [], after: [] },
    ...{ status: 200, accepted: true, answered: 200 },
  };
  if (writes > 0) store.direct.set(user.id, { codes: new Set(), external: false });
  const { rows: _, ...none } = unreported(null, why);
  const row = {
    ...{ row: 1, procedure: "block", user: user.email, group: "", licenses: [], note: "" },
    ...{ state, reason: named && state !== "verified" ? why : null, before: null, observed: null },
    ...{ predicted: { direct: [], inherited: "none" as const }, attempts: 1, startedAt: "", endedAt: "" },
  };
  const report = { ...none, rows: [row] };
  return (asked: Asked = plain) =>
    judge({ store, writes: Array.from({ length: writes }, () => write) }, before, report, null, asked);
}

describe("a combination is", () => {
  it("done where all is verified and stored", () => {
    expect(blocked("verified", 1)()).toEqual({ verdict: "done", refusals: [], wrong: [] });
  });

  it("refused where a row says why and nothing is written", () => {
    expect(blocked("refused", 0)()).toEqual({ verdict: "refused", refusals: [{ about: "block", ...why }], wrong: [] });
  });

  it("refused where what was asked for is written once and could not be proved", () => {
    expect(blocked("failed", 1)().verdict).toBe("refused");
    expect(blocked("unknown", 1)().verdict).toBe("refused");
  });

  it("done where the only row that is refused is one that may be", () => {
    expect(blocked("refused", 0)({ mustRefuse: false, mayRefuse: ["block"] }).verdict).toBe("done");
  });

  it.each([
    ["a row is verified and nothing is stored", blocked("verified", 0)],
    ["a row is written twice", blocked("verified", 2)],
    ["a refused row is written", blocked("refused", 1)],
    ["a row that could not be proved is written twice", blocked("unknown", 2)],
    ["a row that is not verified does not say why", blocked("failed", 0, false)],
  ])("wrong where %s", (_, judged) => {
    expect(judged().verdict).toBe("wrong");
  });

  it("wrong where anything is written though all of it must be refused", () => {
    expect(blocked("verified", 1)({ mustRefuse: true, mayRefuse: [] }).verdict).toBe("wrong");
    expect(blocked("refused", 0)({ mustRefuse: true, mayRefuse: [] }).verdict).toBe("refused");
  });
});

describe("the scoreboard", () => {
  const result = (changed: Partial<Result>): Result => ({
    ...{ combination: usualCombination(), verdict: "done", refusals: [], wrong: [], unread: [] },
    ...{ seconds: 1, broken: false, ...changed },
  });
  const open = { ...usualCombination(), shadow: "open" };
  const results = [
    result({}),
    result({ combination: open, verdict: "refused", refusals: [{ about: "block", ...why }] }),
    result({ combination: { ...open, toast: "none" }, verdict: "refused", refusals: [{ about: "block", ...why }] }),
    result({ combination: { ...open, toast: "none" }, verdict: "wrong", wrong: ["a write nobody asked for"] }),
  ];
  const lines = scoreboard(results);

  it("counts done, refused and wrong by value", () => {
    const cells = lines.map((line) => line.trim().split(/\s+/));
    expect(cells).toContainEqual(["open", "0", "2", "1"]);
    expect(cells).toContainEqual(["all", "1", "2", "1"]);
    expect(lines).toContain("1 of 4 that can be done were done (25.0 %).");
  });

  it("names each reason once with how often and the shortest combination, and everything wrong", () => {
    const at = lines.indexOf("Reasons named:");
    expect(lines.slice(at)).toEqual([
      "Reasons named:",
      "  2 x block: not-found - Save was not found.",
      "      as in: skin=mui rows=direct shadow=open",
      "WRONG: 1 combinations.",
      "  skin=mui rows=direct shadow=open toast=none",
      "      a write nobody asked for",
    ]);
  });

  it("tells of one that was not done what could not be read", () => {
    const unread = ["Groups: The page did not finish loading."];
    expect(resultLine(result({ unread }))).not.toContain("not read");
    expect(resultLine(result({ verdict: "refused", unread }))).toContain("\n          not read: Groups: The page");
  });

  it("tells each combination in a line, and under it what was not done", () => {
    expect(results.slice(1, 2).map(resultLine)).toEqual([
      "refused   1.0 s  skin=mui rows=direct shadow=open\n          block: Save was not found. (not-found)",
    ]);
  });
});
