import { describe, expect, test } from "vitest";
import { entriesIn } from "../../../src/content/entries";
import { en } from "../../../src/portal/labels/en";
import type { LeaseRow } from "../../../src/rules/model";
import { entries, pages } from "./group-markup";
import { kimLease, roeLease } from "./leases";
import { one, openPage } from "./page";

function read(html: string): LeaseRow[] {
  openPage(`<div id="panel">${html}</div>`);
  return entriesIn(one("#panel"), en).map(({ lease }) => lease);
}

const kim: LeaseRow = {
  email: "alex.kim@acme.example",
  name: "Alex Kim",
  licenses: ["Attended", "Tester"],
  lastInUse: "Sep 3, 2026",
  left: false,
};
const release = "<button>Release license</button>";

describe("an entry of inherited licenses", () => {
  test("tells who, what and when, without its labels", () => {
    expect(read(`<ul>${entries([{ ...kimLease, email: "Alex.Kim@acme.example" }])}</ul>`)).toEqual([kim]);
  });

  test.each([
    [
      "Angular, chips",
      `<div role="listitem"><span>Alex Kim</span><span>alex.kim@acme.example</span>
      <mat-chip>Attended</mat-chip><mat-chip>Tester</mat-chip><span>Last in use</span><span>Sep 3, 2026</span>${release}</div>`,
    ],
    [
      "no list at all",
      `<section><div><div>Alex Kim</div><div>alex.kim@acme.example</div><div>Attended; Tester</div>
      <div><b>Last in use:</b> <i>Sep 3, 2026</i></div></div>${release}</section><section><div>Robin Roe</div>
      <div>robin@acme.example</div><div>Tester</div>${release}</section>`,
    ],
    [
      "a picture of letters",
      `<ul><li><div>AK</div><p>Alex Kim</p><p>alex.kim@acme.example</p><p>Attended, Tester</p>
      <p>Last in use: Sep 3, 2026</p>${release}</li></ul>`,
    ],
    [
      "counts behind the labels",
      `<ul><li><p>Alex Kim</p><p>alex.kim@acme.example</p><p>Attended (3/5 used), Tester</p>
      <p>Last in use: Sep 3, 2026</p>${release}</li></ul>`,
    ],
  ])("%s", (_, html) => {
    expect(read(html)[0]).toEqual(kim);
  });

  test("whose e-mail is cut short is nobody's, and it is told from one that shows none", () => {
    const shown = (mail: string) =>
      read(`<ul><li><p>Alex Kim</p><p>${mail}</p><p>Attended, Tester</p>${release}</li></ul>`)[0];
    expect(shown("alex.kim@acm…")).toMatchObject({ email: "", cutShort: true });
    expect(shown("alex.kim@acme.exam...")).toMatchObject({ email: "", cutShort: true });
    expect(shown('<span title="alex.kim@acme.example">alex.kim@acm…</span>')?.email).toBe(kim.email);
    expect(shown("4f2c-91")).not.toHaveProperty("cutShort");
  });

  const alone = `<div><div><p>Alex Kim</p><p>alex.kim@acme.example</p><p>Attended, Tester</p>
    <p>Last in use: Sep 3, 2026</p></div><span>${release}</span></div>`;

  test("the only one of no list does not reach as far as what stands above it", () => {
    expect(read(`<div><div>Finance</div><div>${alone}</div></div>`)).toEqual([kim]);
    const orphan = "<div><p>4f2c-91</p><p>Tester</p>".concat(release, "</div>");
    expect(read(`<div><div>Finance</div><div>${orphan}</div></div>`)).toMatchObject([
      { email: "", name: "4f2c-91", licenses: ["Tester"] },
    ]);
  });

  test("who is no longer a member is told so", () => {
    expect(read(`<ul>${entries([{ ...kimLease, left: true }])}</ul>`)).toEqual([{ ...kim, left: true }]);
  });

  test("an entry without an e-mail, or with two, is nobody's", () => {
    expect(read(`<ul>${entries([{ ...kimLease, email: "" }])}</ul>`)).toMatchObject([{ email: "", name: "Alex Kim" }]);
    const two = `<ul><li><p>Alex Kim</p><p>alex.kim@acme.example</p><p>robin@acme.example</p><p>Tester</p>${release}</li></ul>`;
    expect(read(two)).toMatchObject([{ email: "" }]);
  });

  test("one that was never used has no date", () => {
    const never = `<ul><li><p>Alex Kim</p><p>alex.kim@acme.example</p><p>Tester</p><p>Last in use: </p>${release}</li></ul>`;
    expect(read(never)).toMatchObject([{ licenses: ["Tester"], lastInUse: "" }]);
  });

  test("page numbers, messages and notices are no entries", () => {
    const others = `<ul><li>Nobody uses a license from this group</li></ul>${pages(1, 3)}<ol><li data-sonner-toast>License released</li></ol>`;
    expect(read(others)).toEqual([]);
    expect(read(`<ul>${entries([kimLease, roeLease])}</ul>${others}`)).toHaveLength(2);
  });

  test("a viewer sees entries without buttons", () => {
    openPage(`<div id="panel"><ul>${entries([kimLease]).replace(release, "")}</ul></div>`);
    expect(entriesIn(one("#panel"), en)).toMatchObject([{ button: null, lease: { email: kim.email } }]);
  });

  test("two buttons in one entry cannot be told apart", () => {
    openPage(`<div id="panel"><ul>${entries([kimLease]).replace(release, release + release)}</ul></div>`);
    expect(entriesIn(one("#panel"), en)).toMatchObject([{ button: null }]);
  });
});
