import { expect, test } from "vitest";
import { mayBeShown } from "../../../src/background/may-be-shown";
import type { Person } from "../../../src/messages";

const shown = (text: string, email = "", kind: Person["kind"] = "user"): Person => ({ text, email, kind });
const ana = { name: "Ana Lee" };

test("a member shown by this user's name alone may be the user", () => {
  expect(mayBeShown(ana, [shown("Ana Lee")])).toBe(true);
  expect(mayBeShown(ana, [shown("Ana Lee", "other@acme.test"), shown("Bo Ray")])).toBe(false);
  expect(mayBeShown({ name: "" }, [shown("")])).toBe(false);
});

test("a member whose e-mail, or name, is cut short may be anybody", () => {
  for (const text of ["Ana Lee (ana.lee@acme.te…", "ana@acme.te...", "Anastasi…"])
    expect(mayBeShown(ana, [shown("Bo Ray", "bo@acme.test"), shown(text)])).toBe(true);
});

test("a robot or a group is no user, whatever of its name is shown", () => {
  expect(mayBeShown(ana, [shown("Finance Autom…", "", "group"), shown("robot-…", "", "robot")])).toBe(false);
});
