import { expect, test } from "vitest";
import { neededBy } from "../../../src/flows/needed";
import { keyOf, type Needed, type Spot } from "../../../src/flows/needed-shape";
import { blockingLines, isOtherShape, linesInSight, linesOf, notReached, spotsOf } from "../../../src/run/page-check";
import type { LineVerdict, Shape, Sight, SpotLook } from "../../../src/run/page-check-shape";
import { lineName, linesInOrder, namesOfLines, saidOf } from "../../../src/run/page-check-words";

const needed = neededBy(["deallocate", "set-rule"]);
const seen = (need: Needed, verdict: LineVerdict): Sight => ({ ...notReached(need, ""), verdict });

/** Looks at every spot at which everything is green, but for one line at one spot. */
const looks = (key: string, at: (spot: Spot) => boolean, verdict: LineVerdict): SpotLook[] =>
  spotsOf(needed).map((spot) => ({
    spot,
    sights: needed.map((need) => seen(need, keyOf(need) === key && at(spot) ? verdict : "green")),
    reason: null,
  }));

test.each(["missing", "ambiguous", "unconfirmed", "not-reached"] as const)(
  "a line that is needed in two panels is %s as soon as it is so in one, and says in which",
  (verdict) => {
    const lines = linesOf(
      needed,
      looks("button.Save", ({ panel }) => panel === "Edit Group Allocation Rule", verdict),
    );
    const [save] = lines.filter((line) => keyOf(line) === "button.Save");
    expect(save).toMatchObject({ verdict, at: { panel: "Edit Group Allocation Rule" } });
    expect(lines.filter((line) => line !== save).every((line) => line.verdict === "green")).toBe(true);
  },
);

test.each(["missing", "green"] as const)(
  "of a page as it stands a line is %s where it is in sight, though it is not reached elsewhere",
  (verdict) => {
    const isRule = ({ panel }: Spot) => panel === "Edit Group Allocation Rule";
    const open = looks("button.Save", () => true, verdict).filter(({ spot }) => isRule(spot));
    const [save] = linesInSight(needed, open).filter((line) => keyOf(line) === "button.Save");
    expect(save).toMatchObject({ verdict, at: { panel: "Edit Group Allocation Rule" } });
    expect(linesInSight(needed, []).every((line) => line.verdict === "not-reached")).toBe(true);
  },
);

test("a spot nobody looked at is not reached, never green", () => {
  const lines = linesOf(needed, []);
  expect(lines.every(({ verdict }) => verdict === "not-reached")).toBe(true);
});

test("what is missing keeps a run from starting, what was only not reached does not", () => {
  const everywhere = () => true;
  expect(blockingLines(linesOf(needed, looks("button.Save", everywhere, "missing"))).map(keyOf)).toEqual([
    "button.Save",
  ]);
  expect(blockingLines(linesOf(needed, looks("button.Save", everywhere, "not-reached")))).toEqual([]);
});

test("lines are named in the admin's words", () => {
  const lines = linesOf(
    needed,
    looks("icon.Edit license allocation", () => true, "missing"),
  );
  expect(namesOfLines(blockingLines(lines))).toBe("icon Edit license allocation in a row: missing");
  expect(lineName({ kind: "tab", label: "Users" })).toBe("tab Users");
});

test("what is said of a line is how it was found, where, and what else it could be; what has to be seen to comes first", () => {
  const [found] = linesOf(needed, []);
  if (!found) throw new Error("nothing is needed");
  const users = { place: "licenses", list: "users", panel: null } as const;
  const save = { ...found, verdict: "ambiguous", spelling: "Save", role: "button", from: "its text" } as const;
  const line = { ...save, detail: "", at: users, candidates: ["Save", "Save all"] };
  expect(saidOf(line)).toEqual([
    "“Save”, a button, named by its text.",
    "On License Allocations to Users, on the Licenses page.",
    "Candidates: “Save”, “Save all”.",
  ]);
  expect(saidOf({ ...found, verdict: "missing", detail: "", at: null })).toEqual([
    "Nothing on the page goes by a name we know.",
  ]);
  const { open, green } = linesInOrder([found, { ...found, verdict: "green" }, line]);
  expect([...open, ...green].map(({ verdict }) => verdict)).toEqual(["ambiguous", "not-reached", "green"]);
});

const shape: Shape = {
  language: "en",
  headings: ["licenses"],
  tabs: ["users", "robots and services"],
  sections: ["a", "b"],
  columns: ["name", "licenses"],
};

test.each<[string, Partial<Shape>, boolean]>([
  ["nothing", {}, false],
  ["a list that was closed", { columns: [] }, false],
  ["a second list that was opened", { columns: ["name", "licenses", "members"] }, false],
  ["sections that have not come yet", { sections: [] }, false],
  ["the language", { language: "ja" }, true],
  ["a heading", { headings: ["licences"] }, true],
  ["a tab", { tabs: ["users"] }, true],
  ["a section", { sections: ["a"] }, true],
  ["the title of a column", { columns: ["name", "products"] }, true],
])("a page differs from before by %s: %j", (_what, change, other) => {
  expect(isOtherShape(shape, { ...shape, ...change })).toBe(other);
});
