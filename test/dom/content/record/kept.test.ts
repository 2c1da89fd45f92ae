import { describe, expect, test } from "vitest";
import { recordPage } from "../../../../src/content/record/record-page";
import { Recording } from "../../../../src/portal/recording";
import { openPage } from "../page";
import { list, portal } from "../portal";

const page = (html: string, address?: string) => {
  openPage(html, address);
  const before = document.documentElement.outerHTML;
  const { text, unknown } = recordPage("1.2.3");
  expect(document.documentElement.outerHTML, "recording changed the page").toBe(before);
  return { text, unknown, recording: Recording.parse(JSON.parse(text)) };
};

describe("what a fix needs is kept", () => {
  test("labels, roles, states and the pager of the Licenses page", () => {
    const { text, recording } = page(portal({ users: list() }));
    for (const label of [
      "License Allocations to Users",
      "Robots & Services",
      "Edit license allocation",
      "Refresh",
      "Last in use",
    ])
      expect(text).toContain(`"${label}"`);
    expect(text).toContain('"1–1 of 1"');
    expect(text).toContain('"aria-expanded":"true"');
    expect(text).not.toMatch(/Kim|Roe|acme/i);
    expect(recording).toMatchObject({
      version: "1.2.3",
      host: "cloud.uipath.com",
      path: "/organization/portal_/admin/licenses",
      language: "en",
    });
  });

  test("the same text has the same placeholder, and an e-mail is one", () => {
    const { text } = page(`<table><tbody><tr><td>Ann Lee</td><td>ANN.LEE@acme.example</td></tr></tbody></table>
      <div role="dialog"><h2>Edit License Allocation for Ann  Lee</h2><p>ann.lee@acme.example</p><p>Bob (bob@acme.example)</p></div>`);
    expect(text.match(/"text-1"/g)).toHaveLength(1);
    expect(text).toContain('"Edit License Allocation for text-1"');
    expect(text.match(/"user-1@example.invalid"/g)).toHaveLength(2);
    expect(text).toContain('"text-2 user-2@example.invalid"');
  });

  test.each([
    ["26–50 of 480", "10–10 of 100"],
    ["1 – 25 von 1.234", "1 – 10 of 1.000"],
    ["0–0 of 0", "0–0 of 0"],
    ["Ann's 1-2 of 3", "text-1 1-1 of 1"],
    ["2026-11-02", "1000-10-10"],
    ["50 %", "10 %"],
    ["Attended, Tester", "text-1, text-2"],
    ["No license", "No license"],
    ["Acme", "organization"],
  ])("in a cell %s is written down as %s", (said, written) => {
    expect(page(`<table><tbody><tr><td>${said}</td></tr></tbody></table>`).text).toContain(`"children":["${written}"]`);
  });

  test.each([
    ["Modify license allocation", "Modify license allocation", ""],
    ["Alter license allocation", "word-1 license allocation", "Alter"],
    ["Save (25)", "Save (10)", ""],
    ["Umverteilen beginnt", "word-1", "Umverteilen beginnt"],
    ["編集", "word-1", "編集"],
  ])("a button %s is written down as %s, and its unknown words can be put back", (said, written, words) => {
    const { text, unknown } = page(`<button>${said}</button>`);
    expect(text).toContain(`"${written}"`);
    expect(unknown).toEqual(words === "" ? [] : [{ placeholder: "word-1", words, name: said }]);
  });

  test("classes and hooks keep the words of component libraries", () => {
    const { text } = page(
      '<div class="MuiChip-root css-1x9qk2 jss56 acme-Button" data-testid="grid-refresh-button" data-id="77f1" data-zed="ann"></div>',
    );
    expect(text).toContain('"class":"MuiChip-root css-x x x-Button"');
    expect(text).toContain('"data-testid":"grid-refresh-button","data-id":"x"');
    expect(text).not.toContain("zed");
  });

  test("ticks, values and what is hidden are as they are now, whatever the attributes say", () => {
    openPage(
      '<input type="checkbox" checked><input value="old"><p hidden>Save</p><p style="visibility:hidden">Save</p>',
    );
    const [box, field] = document.querySelectorAll("input");
    if (box) box.checked = false;
    if (field) field.value = "";
    const { page: body } = Recording.parse(JSON.parse(recordPage("").text));
    expect(body.children).toMatchObject([
      { tag: "input", attributes: { type: "checkbox" } },
      { tag: "input" },
      { tag: "p", hidden: "none" },
      { tag: "p", hidden: "invisible" },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/"checked"|"value"/);
  });

  test("of a long list the first rows are written down, and how many more there were", () => {
    const rows = Array.from({ length: 130 }, (_, at) => `<li>Ann ${at}</li>`).join("");
    expect(page(`<ul>${rows}</ul>`).text).toContain('"leftOut":10');
  });
});
