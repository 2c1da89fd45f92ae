import { expect, test } from "vitest";
import { Reason } from "../../../src/run/reason";
import { reason, sentences } from "../../../src/run/reasons";

const codes = Object.keys(sentences);

test("a reason carries its code and a sentence made of the details", () => {
  expect(reason("ambiguous-name", "Alex Kim", ["a@x.test", "b@x.test"])).toEqual({
    code: "ambiguous-name",
    text: "Several users are called Alex Kim: a@x.test, b@x.test. Name the one you mean by e-mail.",
  });
  expect(Reason.safeParse(reason("signed-out")).success).toBe(true);
});

test("a page reason reads well with and without a detail", () => {
  expect(reason("tab-closed").text).toBe("The portal tab was closed. Open the Licenses page again, then resume.");
  expect(reason("tab-closed", "tab 7").text).toBe(
    "The portal tab was closed (tab 7). Open the Licenses page again, then resume.",
  );
});

test.each(codes)("%s is a code in kebab case", (code) => {
  expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test("the reason for a license that was never known lists those that are", () => {
  expect(reason("unknown-license", "Attendd", ["Attended"]).text).toMatch(/Attendd.*Attended/);
});
