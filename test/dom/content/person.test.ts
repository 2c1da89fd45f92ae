import { describe, expect, test } from "vitest";
import { peopleIn } from "../../../src/content/people-field";
import { en } from "../../../src/portal/labels/en";
import { one, openPage, shadow } from "./page";

describe("who is who", () => {
  const chip = (inner: string, more = ""): string => `<div role="button" ${more}>${inner}<svg></svg></div>`;
  const panel = (chips: string, beside = ""): string =>
    `<div id="panel"><h2>Edit Group</h2><div><div>${chips}<input aria-label="Group Members"></div></div>${beside}<button>Save</button></div>`;
  function people(html: string) {
    openPage(html);
    return peopleIn(one("#panel"), en);
  }

  test("two e-mails are as good as none", () => {
    expect(people(panel(chip("<span>Ana (ana@acme.example)</span>", 'title="a.costa@acme.example"')))).toMatchObject([
      { email: "", kind: "unknown" },
    ]);
  });

  test("one e-mail told twice, in another case, is one", () => {
    expect(people(panel(chip("<span>Ana (Ana@acme.example)</span>", 'title="ana@ACME.example"')))).toMatchObject([
      { email: "ana@acme.example", kind: "user" },
    ]);
  });

  test("a part of an e-mail is nobody's; the whole one beside it tells whose it is, unless it is another's", () => {
    for (const shown of ["Ana (ana@acme.exam…)", "Ana (ana@acme.ex...)"]) {
      const chips = (title = "") => people(panel(chip(`<span>${shown}</span>`, title)));
      expect(chips()).toMatchObject([{ email: "" }]);
      expect(chips('title="ana@acme.example"')).toMatchObject([{ email: "ana@acme.example", kind: "user" }]);
      expect(chips('title="anna@acme.example"')).toMatchObject([{ email: "" }]);
    }
  });

  test("a tooltip that describes a chip from elsewhere in the page tells who it is, in the markup of Angular Material", () => {
    const described = (text: string, id: string) =>
      `<mat-chip-row role="row" aria-describedby="${id}"><span role="gridcell"><span aria-describedby="note">${text}</span></span></mat-chip-row>`;
    const beside = `<p id="note"></p></div><div style="visibility: hidden"><p id="a">ana@acme.example</p>
      <p id="r">Robot account</p><p id="two">bo@acme.example</p>`;
    const chips = `${described("Ana", "a")}${described("invoices", "r")}${described("Bo (b@acme.example)", "two")}`;
    expect(people(panel(chips, beside))).toEqual([
      { text: "Ana", email: "ana@acme.example", kind: "user" },
      { text: "invoices", email: "", kind: "robot" },
      { text: "Bo (b@acme.example)", email: "", kind: "unknown" },
    ]);
  });

  test("a group with an e-mail is no user", () => {
    expect(people(panel(chip("<span>Finance (fin@acme.example)</span>", 'title="Directory group"')))).toMatchObject([
      { email: "fin@acme.example", kind: "group" },
    ]);
  });

  test("somebody called like a kind is not of that kind", () => {
    expect(people(panel(chip("<span>Robot</span>", 'title="robot@acme.example"')))).toMatchObject([{ kind: "user" }]);
  });

  test("an icon before the name tells the kind too", () => {
    const icon = '<svg role="img" aria-label="Robot account"></svg>';
    expect(people(panel(chip(`${icon}<span>invoices</span>`)))).toEqual([
      { text: "invoices", email: "", kind: "robot" },
    ]);
  });

  test("a member who cannot be taken out has no role, and is read all the same", () => {
    const fixed = '<div class="MuiChip-root"><span>Ana (ana@acme.example)</span></div>';
    expect(people(panel(fixed))).toMatchObject([{ email: "ana@acme.example" }]);
  });

  test("a chip whose name is still to come is awaited", () => {
    expect(people(panel('<div class="MuiChip-root" role="button"><span></span></div>'))).toBeNull();
  });

  test("a hidden chip of a panel before is nobody", () => {
    expect(
      people(panel(`${chip("<span>Bo (bo@acme.example)</span>")}<div role="button" hidden>x@acme.example</div>`)),
    ).toMatchObject([{ email: "bo@acme.example" }]);
  });

  test("an e-mail beside the field is somebody we would overlook", () => {
    expect(people(panel("", "<p>Cy Moss cy@acme.example</p>"))).toBeNull();
  });

  test("what is offered is not in the field", () => {
    const offered = '<ul role="listbox"><li role="option">Cy cy@acme.example</li></ul>';
    expect(people(panel(chip("<span>Ana (ana@acme.example)</span>"), offered))).toHaveLength(1);
  });

  test("a list that scrolls, or has pages, is not all", () => {
    const row = '<li aria-setsize="120"><span>Ana ana@acme.example</span><button>Remove</button></li>';
    expect(people(panel("", `<ul>${row}</ul>`))).toBeNull();
    expect(people(panel("", `<ul>${row.replace('aria-setsize="120"', "")}</ul><p>1–10 of 35</p>`))).toBeNull();
  });

  test("licenses to tick and things to unfold are nobody", () => {
    const beside = `<div role="button" aria-expanded="false">Advanced</div>
      <ul><li><label><input type="checkbox">Tester</label></li></ul><ul><li>Read more</li></ul>`;
    expect(people(panel("", beside))).toEqual([]);
  });

  test("no field, two fields, a field of another name", () => {
    expect(people('<div id="panel"><button>Save</button></div>')).toBeNull();
    expect(people(panel("", '<input aria-label="Add names">'))).toBeNull();
    expect(people(panel("").replace("Group Members", "Search"))).toBeNull();
  });

  test("inside a shadow root", () => {
    openPage("<ap-panel></ap-panel>");
    const root = shadow(one("ap-panel"), panel(chip("<span>Ana (ana@acme.example)</span>")), "closed");
    expect(peopleIn(one("#panel", root), en)).toMatchObject([{ email: "ana@acme.example" }]);
  });
});
