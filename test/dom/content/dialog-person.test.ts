import { expect, test } from "vitest";
import { asksAbout } from "../../../src/content/dialog-person";

const ann = { email: "ann@acme.example", name: "Ann Lee" };
const others = [
  { email: "joann@acme.example", name: "Joann Lee" },
  { email: "smith@acme.example", name: "Ann Lee Smith" },
  { email: "", name: "" },
];
const asks = (...texts: string[]): boolean => asksAbout(texts, ann, [ann, ...others]);

test.each([
  [["Ann Lee"]],
  [["ANN LEE"]],
  [["Release the license of Ann Lee?"]],
  [["Ann", "Lee"]],
  [["Release it?", "ann@acme.example."]],
  [["Ann Lee (ann@acme.example)"]],
])("%s asks about Ann Lee", (texts) => {
  expect(asks(...texts)).toBe(true);
});

test.each([
  [["Joann Lee"]],
  [["Ann Lee Smith"]],
  [["Ann Leeds"]],
  [["Ann Lee", "Joann Lee"]],
  [["Ann Lee", "smith@acme.example"]],
  [["ann@acme.example", "Ann Lee Smith"]],
  [["mary.ann@acme.example"]],
  [["Are you sure?"]],
  [[]],
])("%s does not", (texts) => {
  expect(asks(...texts)).toBe(false);
});

test("a name with signs of its own is taken as it is written", () => {
  const odd = { email: "o@acme.example", name: "O'Neil (ext.) [x] 50% $" };
  expect(asksAbout(["Release O'Neil (ext.) [x] 50% $?"], odd, [odd])).toBe(true);
  expect(asksAbout(["Release ONeil?"], odd, [odd])).toBe(false);
});
