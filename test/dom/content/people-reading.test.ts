import { describe, expect, test } from "vitest";
import { peopleIn, showAllPeople } from "../../../src/content/people-field";
import { en } from "../../../src/portal/labels/en";
import { hurry } from "./page";
import { ana, bo, cy, families, nested, PeoplePage, robot, type Shown } from "./people-page";

const read = (page: PeoplePage) => peopleIn(page.panel, en);
const emails = (page: PeoplePage) => read(page)?.map(({ email }) => email);

describe.each(families)("a field of people: %s", (family) => {
  test.each<[Shown]>([["text"], ["title"], ["label"]])("tells everybody by e-mail, shown as %s", (shown) => {
    const page = new PeoplePage(family, [ana, bo, robot, nested]);
    page.shown = shown;
    page.render();
    expect(read(page)?.map(({ email, kind }) => [email, kind])).toEqual([
      ["ana@acme.example", "user"],
      ["bo@acme.example", "user"],
      ["", "robot"],
      ["", "group"],
    ]);
  });

  test("somebody without an e-mail is told without one", () => {
    const page = new PeoplePage(family, [ana]);
    page.shown = "name";
    page.render();
    expect(read(page)).toEqual([{ text: "Ana Costa", email: "", kind: "unknown" }]);
  });

  test("nobody is nobody", () => {
    expect(read(new PeoplePage(family, []))).toEqual([]);
  });

  test("while it loads nothing is told", () => {
    const page = new PeoplePage(family, [ana]);
    page.busy = true;
    page.render();
    expect(read(page)).toBeNull();
  });

  test("while some stand behind a number nothing is told", () => {
    const page = new PeoplePage(family, [ana, bo, cy]);
    page.limit = 2;
    page.render();
    expect(read(page)).toBeNull();
  });

  test.each(["3 members", "Members (3)", "Members: 3", "1,003 members"])("a count that disagrees: %s", (count) => {
    const page = new PeoplePage(family, [ana, bo]);
    page.count = count;
    page.render();
    expect(read(page)).toBeNull();
  });

  test("a count that agrees, and a number that is none", () => {
    const page = new PeoplePage(family, [ana, bo]);
    for (const count of ["2 members", "Members (2)", "Created in 2019", "Last change: 3 days ago"]) {
      page.count = count;
      page.render();
      expect(emails(page), count).toHaveLength(2);
    }
  });

  test("a count that goes on saying how many there were is no disagreement once it agreed", () => {
    const page = new PeoplePage(family, [ana, bo]);
    page.count = "2 members";
    page.render();
    expect(emails(page)).toHaveLength(2);
    page.members = [bo];
    page.render();
    expect(emails(page)).toEqual(["bo@acme.example"]);
    // Another group in the same panel is loaded first, and must agree anew.
    page.busy = true;
    page.render();
    expect(read(page)).toBeNull();
    page.busy = false;
    page.render();
    expect(read(page)).toBeNull();
  });
});

describe("people behind a number", () => {
  test("are shown by giving the field the focus; nothing is pressed", async () => {
    const page = new PeoplePage("mui", [ana, bo, cy]);
    page.limit = 1;
    page.render();
    expect(await showAllPeople(en, page.find)).toBeNull();
    expect(emails(page)).toHaveLength(3);
    expect([page.cleared, page.removals]).toEqual([0, []]);
  });

  test("that stay there are told", async () => {
    const page = new PeoplePage("mui", [ana, bo, cy]);
    page.limit = 1;
    page.render();
    page.panel.addEventListener("focusin", (event) => event.stopImmediatePropagation(), { capture: true });
    hurry();
    expect(await showAllPeople(en, page.find)).toMatchObject({ code: "panel-not-settled" });
  });

  test("where nobody is, the field is left alone", async () => {
    const page = new PeoplePage("mui", [ana]);
    expect(await showAllPeople(en, page.find)).toBeNull();
    expect(page.focused).toBe(false);
  });
});
