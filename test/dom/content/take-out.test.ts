import { describe, expect, test } from "vitest";
import { takeOutPeople } from "../../../src/content/people-field";
import { en } from "../../../src/portal/labels/en";
import { type Reason, reason } from "../../../src/run/reasons";
import { add, hurry, one, openPage } from "./page";
import { ana, bo, cy, families, nested, PeoplePage, robot, type Somebody } from "./people-page";

const dee: Somebody = { name: "Dee Park", email: "dee@acme.example" };
const out = (page: PeoplePage, ...users: readonly Somebody[]): Promise<Reason | null> =>
  takeOutPeople(
    en,
    page.find,
    users.map(({ email }) => email ?? ""),
  );
const left = ({ members }: PeoplePage): string[] => members.map(({ name }) => name);

describe.each(families)("taking users out of a field: %s", (family) => {
  test("exactly the planned ones are gone, each by its own control", async () => {
    const page = new PeoplePage(family, [ana, bo, robot, cy, nested, dee]);
    expect(await out(page, cy, ana)).toBeNull();
    expect(left(page)).toEqual(["Bo Lind", "invoices", "All of Finance", "Dee Park"]);
    expect([page.removals, page.cleared]).toEqual([[cy.email, ana.email], 0]);
  });

  test("an e-mail of another case is the same", async () => {
    const page = new PeoplePage(family, [ana, bo]);
    expect(await takeOutPeople(en, page.find, ["BO@Acme.example"])).toBeNull();
    expect(left(page)).toEqual(["Ana Costa"]);
  });

  test.each(["title", "label"] as const)("by the e-mail in its %s", async (shown) => {
    const page = new PeoplePage(family, [
      { ...ana, name: "Same" },
      { ...bo, name: "Same" },
    ]);
    page.shown = shown;
    page.render();
    expect(await out(page, bo)).toBeNull();
    expect(page.removals).toEqual([bo.email]);
  });

  test("those behind a number are shown first", async () => {
    const page = new PeoplePage(family, [ana, bo, cy, dee]);
    page.limit = 2;
    if (family === "mui") page.render();
    expect(await out(page, dee)).toBeNull();
    expect(left(page)).toEqual(["Ana Costa", "Bo Lind", "Cy Moss"]);
  });

  test("who is out already is met: nothing is pressed", async () => {
    const page = new PeoplePage(family, [ana, robot, nested]);
    expect(await out(page, bo)).toBeNull();
    expect(page.removals).toEqual([]);
  });

  test("a member who shows no e-mail is never taken out", async () => {
    const page = new PeoplePage(family, [ana, { name: "Bo Lind" }]);
    expect(await out(page, bo)).toMatchObject({ code: "identity-not-shown" });
    expect(page.removals).toEqual([]);
  });

  test("two of one e-mail: neither", async () => {
    const page = new PeoplePage(family, [ana, bo, { ...bo, name: "Bo (local)" }]);
    expect(await out(page, bo)).toMatchObject({ code: "row-ambiguous" });
    expect(page.removals).toEqual([]);
  });

  test("a group or robot of that e-mail is no user", async () => {
    openPage(`<div id="panel"><label>Add names <input></label><ul>
      <li title="Directory group"><b>Finance</b> <i>fin@acme.example</i><button>Remove</button></li></ul></div>`);
    expect(await takeOutPeople(en, () => one("#panel"), ["fin@acme.example"])).toMatchObject({ code: "row-ambiguous" });
  });

  test("a press that does nothing is told, not repeated", async () => {
    const page = new PeoplePage(family, [ana, bo]);
    page.takes = () => [];
    hurry();
    expect(await out(page, bo)).toMatchObject({ code: "press-without-effect" });
    expect(page.removals).toEqual([bo.email]);
  });

  test("that somebody else went along is told, and nobody more is taken out", async () => {
    for (const takes of [(at: number) => [at, at + 1], (at: number) => [at + 1], () => [0, 1, 2]]) {
      const page = new PeoplePage(family, [ana, bo, cy, dee]);
      page.takes = takes;
      expect(await out(page, ana, dee)).toMatchObject({ code: "boxes-changed" });
      expect(page.removals).toEqual([ana.email]);
    }
  });

  test("that somebody came meanwhile is told too", async () => {
    const page = new PeoplePage(family, [ana, bo]);
    page.takes = (at) => {
      page.members = [...page.members, dee];
      return [at];
    };
    expect(await out(page, ana)).toMatchObject({ code: "boxes-changed", text: expect.stringContaining("Dee Park") });
  });

  test("people who move when the pointer comes: nobody else's control is pressed", async () => {
    const page = new PeoplePage(family, [ana, bo, cy]);
    let turned = false;
    page.panel.addEventListener("mouseover", () => {
      if (turned) return;
      turned = true;
      page.members = [cy, bo, ana];
      // The very nodes stay, and stand for others now.
      const holder = document.createElement("div");
      const entries = [...page.panel.querySelectorAll<HTMLElement>("[data-at]")];
      page.render();
      const fresh = [...page.panel.querySelectorAll<HTMLElement>("[data-at]")];
      fresh.forEach((entry, at) => {
        const old = entries[at];
        if (!old) return;
        holder.append(...old.childNodes);
        const text = entry.querySelector("span")?.textContent ?? "";
        old.append(...holder.childNodes);
        old.querySelector("span")?.replaceChildren(text);
        entry.replaceWith(old);
      });
    });
    expect(await out(page, ana)).toBeNull();
    expect(page.removals).toEqual([ana.email]);
    expect(left(page)).toEqual(["Cy Moss", "Bo Lind"]);
  });
});

describe("a panel that does not hold still", () => {
  test("is gone, or another's: its own reason, nothing pressed", async () => {
    const why = reason("panel-of-another-user");
    expect(await takeOutPeople(en, () => why, [ana.email ?? ""])).toEqual(why);
  });

  test("never stops loading", async () => {
    const page = new PeoplePage("mui", [ana]);
    page.busy = true;
    page.render();
    hurry();
    expect(await out(page, ana)).toMatchObject({ code: "panel-not-settled" });
  });

  test("goes between two of them: the second is not taken out", async () => {
    const page = new PeoplePage("mui", [ana, bo]);
    let open = true;
    page.takes = (at) => {
      open = false;
      return [at];
    };
    const why = await takeOutPeople(en, () => (open ? page.panel : reason("panel-not-open")), [
      "ana@acme.example",
      "bo@acme.example",
    ]);
    expect([why?.code, page.removals]).toEqual(["panel-not-open", [ana.email]]);
  });

  test("loses the focus with a press and hides the others again: they are shown again", async () => {
    const page = new PeoplePage("mui", [ana, bo, cy, dee]);
    page.limit = 2;
    page.render();
    page.takes = (at) => {
      page.focused = false;
      return [at];
    };
    expect(await out(page, dee, ana)).toBeNull();
    expect(left(page)).toEqual(["Bo Lind", "Cy Moss"]);
  });

  test("a banner over the field: nothing is pressed", async () => {
    const page = new PeoplePage("mui", [ana]);
    const { place } = await import("./layout");
    place(add("<div id='banner'>Cookies</div>"), { x: 0, y: 0, width: 2000, height: 100_000 });
    expect(await out(page, ana)).toMatchObject({ code: "covered" });
    expect(page.removals).toEqual([]);
  });
});
