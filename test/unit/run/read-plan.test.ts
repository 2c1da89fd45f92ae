import { expect, test } from "vitest";
import { mostRows, readPlan } from "../../../src/run/read-plan";

const row = {
  row: 1,
  procedure: "deallocate",
  user: "ann@acme.test",
  group: "",
  licenses: ["Attended", "Tester"],
  whenEmpty: "block",
  note: "left, in May",
};

test.each([
  ["comma", 'procedure,user,licenses,when_empty,note\ndeallocate,ann@acme.test,Attended;Tester,block,"left, in May"\n'],
  [
    "semicolon",
    'procedure;user;licenses;when_empty;note\ndeallocate;ann@acme.test;"Attended;Tester";block;left, in May\n',
  ],
  [
    "tab",
    "procedure\tuser\tlicenses\twhen_empty\tnote\ndeallocate\tann@acme.test\tAttended;Tester\tblock\tleft, in May",
  ],
  [
    "bars between licenses",
    'procedure;user;licenses;when_empty;note\ndeallocate;ann@acme.test;Attended|Tester;block;"left, in May"',
  ],
  [
    "BOM and CRLF",
    '\uFEFFprocedure,user,licenses,when_empty,note\r\ndeallocate,ann@acme.test,Attended;Tester,block,"left, in May"\r\n',
  ],
  [
    "old line ends",
    'procedure,user,licenses,when_empty,note\rdeallocate,ann@acme.test,Attended;Tester,block,"left, in May"\r',
  ],
  [
    "columns in any order and case",
    'NOTE,When Empty,User,PROCEDURE,Licenses\n"left, in May",Block, ann@acme.test ,Deallocate,Attended ; Tester\n',
  ],
  [
    "a separator line",
    'sep=;\nprocedure;user;licenses;when_empty;note\ndeallocate;ann@acme.test;"Attended;Tester";block;left, in May\n',
  ],
  [
    "blank lines",
    '\nprocedure,user,licenses,when_empty,note\n\n,,,,\ndeallocate,ann@acme.test,Attended;Tester,block,"left, in May"\n\n',
  ],
  [
    "empty fields at the end",
    'procedure,user,licenses,when_empty,note,,\ndeallocate,ann@acme.test,Attended;Tester,block,"left, in May",,,\n',
  ],
])("reads a plan with %s", (_, text) => {
  expect(readPlan(text)).toEqual({ rows: [row], problem: null });
});

test("reads a plan with nothing but the two columns it needs", () => {
  expect(readPlan("procedure,user\nblock,a@x.test\n").rows).toEqual([
    { row: 1, procedure: "block", user: "a@x.test", group: "", licenses: [], whenEmpty: "", note: "" },
  ]);
});

test("reads a quoted line break as part of the note", () => {
  expect(readPlan('procedure,user,note\nblock,a@x.test,"one\r\ntwo"\ninherit,b@x.test,\n').rows).toMatchObject([
    { row: 1, note: "one\ntwo" },
    { row: 2, user: "b@x.test" },
  ]);
});

test.each([
  ["", "empty-plan", /no line/],
  ["  \n \n", "empty-plan", /no line/],
  ["procedure,user\n", "empty-plan", /no line/],
  ["procedure,user\n,\n", "empty-plan", /no line/],
  ["user,licenses\na@x.test,*\n", "wrong-columns", /procedure is missing/],
  ["name,mail\nAnn,a@x.test\n", "wrong-columns", /"name" is no column.*procedure is missing|more/],
  ["procedure,user,user\nblock,a@x.test,b@x.test\n", "wrong-columns", /user stands there twice/],
  ["procedure,user,licences\nblock,a@x.test,*\n", "wrong-columns", /"licences" is no column/],
  ["procedure,,user\nblock,,a@x.test\n", "wrong-columns", /"" is no column/],
  ['procedure,user\nblock,"a@x.test\ninherit,b@x.test\n', "broken-file", /quotation mark/],
  ['procedure,user\nblock,"a"@x.test\n', "broken-file", /quotation mark/],
  ["PK\u0003\u0004\u0014\u0000", "broken-file", /workbook/],
  ["p\u0000r\u0000o\u0000c\u0000", "broken-file", /no text/],
  ["{ not json", "broken-file", /JSON/],
  ['{"formatVersion":2,"plan":[]}', "broken-file", /formatVersion/],
  ['{"formatVersion":1,"rows":[]}', "broken-file", /plan/],
  ['{"formatVersion":1,"plan":[{"procedure":"block","user":7}]}', "broken-file", /plan\.0\.user/],
  ['{"formatVersion":1,"plan":[]}', "empty-plan", /no line/],
  ["[1, 2]", "broken-file", /not a plan/],
])("refuses %j as %s", (text, code, sentence) => {
  const { rows, problem } = readPlan(text);
  expect(rows).toEqual([]);
  expect(problem?.code).toBe(code);
  expect(problem?.text).toMatch(sentence);
});

test("refuses more rows than can be run, and says how many there may be", () => {
  const { rows, problem } = readPlan(`procedure,user\n${"block,a@x.test\n".repeat(mostRows + 1)}`);
  expect(rows).toEqual([]);
  expect(problem?.code).toBe("too-many-rows");
  expect(problem?.text).toContain(String(mostRows));
});

test("[PLAN-10] a line with too many or too few fields stays a row, with what is wrong", () => {
  const { rows, problem } = readPlan(
    "procedure,user,licenses\ndeallocate,a@x.test\ndeallocate,b@x.test,A,B\nblock,c@x.test,\n",
  );
  expect(problem).toBeNull();
  expect(rows.map((line) => line.problem?.code)).toEqual(["wrong-field-count", "wrong-field-count", undefined]);
  expect(rows.map(({ user }) => user)).toEqual(["a@x.test", "b@x.test", "c@x.test"]);
});

test("an answer to when_empty that is none is a problem of its line", () => {
  const { rows } = readPlan("procedure,user,licenses,when_empty\ndeallocate,a@x.test,*,maybe\n");
  expect(rows[0]?.problem?.code).toBe("invalid-when-empty");
});

test("reads its own JSON", () => {
  const plan = [{ procedure: "Deallocate", user: "a@x.test", licenses: ["Attended", " "], when_empty: "inherit" }];
  expect(readPlan(JSON.stringify({ formatVersion: 1, plan }))).toEqual({
    rows: [
      {
        row: 1,
        procedure: "deallocate",
        user: "a@x.test",
        group: "",
        licenses: ["Attended"],
        whenEmpty: "inherit",
        note: "",
      },
    ],
    problem: null,
  });
});

test("a plan that is not approved by anybody cannot smuggle in a problem or a row number", () => {
  const plan = [{ procedure: "block", user: "a@x.test", row: 99, problem: { code: "x", text: "<b>" } }];
  expect(readPlan(JSON.stringify({ formatVersion: 1, plan })).rows[0]).toMatchObject({ row: 1 });
  expect(readPlan(JSON.stringify({ formatVersion: 1, plan })).rows[0]).not.toHaveProperty("problem");
});
