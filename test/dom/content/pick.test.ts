import { beforeEach, describe, expect, test } from "vitest";
import { pickPeople } from "../../../src/content/people-field";
import { en } from "../../../src/portal/labels/en";
import type { Reason } from "../../../src/run/reasons";
import { add, clock, hurry, later } from "./page";
import { ana, bo, cy, type Family, PeoplePage, type Somebody } from "./people-page";
import { request } from "./server";

type Offered = Somebody & { readonly caption?: string };

let page: PeoplePage;
let directory: Offered[];
/** What was typed into the field, in order. */
let typed: string[];
/** Whether typing asks the server. */
let asks: boolean;

/** A field that offers whoever fits what is typed, as soon as it has been typed. */
function begin(family: Family = "mui", members: readonly Somebody[] = [ana]): void {
  page = new PeoplePage(family, members);
  directory = [ana, bo, cy];
  typed = [];
  asks = true;
  page.panel.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.id !== "people") return;
    typed.push(target.value);
    answer(target.value);
  });
}

function answer(words: string): void {
  document.querySelector("#options")?.remove();
  if (words === "") return;
  if (asks) request(`/acme/api/directory?search=${encodeURIComponent(words)}`);
  const members = page.members.map(({ email }) => email);
  page.offer(directory.filter(({ name, email }) => `${name} ${email}`.includes(words) && !members.includes(email)));
}

beforeEach(() => begin());

const pick = (...users: readonly (string | undefined)[]): Promise<Reason | null> =>
  pickPeople(
    en,
    page.find,
    users.map((user) => user ?? ""),
  );
const members = (): (string | undefined)[] => page.members.map(({ email }) => email);

test.each(["mui", "ng", "list"] as const)("the one option of exactly this e-mail is taken: %s", async (family) => {
  begin(family);
  expect(await pick(bo.email, cy.email)).toBeNull();
  expect(members()).toEqual([ana.email, bo.email, cy.email]);
  expect([page.cleared, page.removals]).toEqual([0, []]);
  expect(typed.filter((text) => text !== "")).toEqual([bo.email, cy.email]);
});

test("who is in already is met: nothing is typed", async () => {
  expect(await pick(ana.email)).toBeNull();
  expect(typed).toEqual([]);
});

test("a field that loses the focus to the option hides others behind a number: they are shown again", async () => {
  begin("mui", [ana, { name: "Dee Park", email: "dee@acme.example" }]);
  page.limit = 1;
  page.render();
  document.body.addEventListener("mousedown", () => {
    page.focused = false;
    page.render();
  });
  expect(await pick(bo.email)).toBeNull();
  expect(members()).toEqual([ana.email, "dee@acme.example", bo.email]);
});

test("others without an e-mail are no hindrance", async () => {
  begin("mui", [{ name: "Somebody" }]);
  expect(await pick(bo.email)).toBeNull();
  expect(members()).toEqual([undefined, bo.email]);
});

test("options that come late are waited for", async () => {
  const all = directory;
  directory = [];
  later(3_000, () => page.offer(all));
  asks = false;
  expect(await pick(bo.email)).toBeNull();
  expect(members()).toEqual([ana.email, bo.email]);
});

describe("nobody is taken", () => {
  async function refused(code: string, text = ""): Promise<void> {
    hurry();
    expect(await pick(bo.email, cy.email)).toMatchObject({ code, text: expect.stringContaining(text) });
    expect(members()).toEqual([ana.email]);
    expect(page.panel.querySelector<HTMLInputElement>("#people")?.value).toBe("");
  }

  test("when nobody is offered: the sentence says why that may be", async () => {
    directory = [ana];
    await refused("row-not-found", "local account");
  });

  test("and that is known soon after the server has answered", async () => {
    directory = [ana];
    const began = clock.now();
    expect(await pick(bo.email)).toMatchObject({ code: "row-not-found" });
    expect(clock.now() - began).toBeLessThan(3_000);
  });

  test("when only somebody else is offered, whose e-mail holds this one or is held by it", async () => {
    directory = [
      { name: "Jumbo", email: "jumbo@acme.example" },
      { name: "Bo Two", email: "bo@acme.example.org" },
    ];
    await refused("row-not-found");
  });

  test("when two of this e-mail are offered: a local and a directory account", async () => {
    directory = [bo, { ...bo, name: "Bo Lind (directory)" }];
    await refused("row-ambiguous");
  });

  test("when the second comes with the answer, after an old list with one", async () => {
    asks = false;
    directory = [bo];
    later(1_000, () => {
      request("/acme/api/directory?search=bo%40acme.example");
      page.offer([bo, { ...bo, name: "Bo (local)" }]);
    });
    expect(await pick(bo.email)).toMatchObject({ code: "row-ambiguous" });
    expect(members()).toEqual([ana.email]);
  });

  test("when a group of this e-mail is offered", async () => {
    page.panel.addEventListener("input", () =>
      document.querySelector("#options li")?.setAttribute("title", "Directory group"),
    );
    await refused("row-not-found");
  });

  test("when what is offered shows no e-mail: the sentence says so", async () => {
    directory = [{ name: "bo@acme.example".replace("@", " at "), caption: "User" }];
    page.panel.addEventListener("input", () => page.offer(directory));
    await refused("row-not-found", "shows no e-mail");
  });

  test("when the field is gone", async () => {
    page.panel.querySelector("#people")?.remove();
    hurry();
    expect((await pick(bo.email))?.code).toMatch(/panel-not-settled|not-found/);
  });
});

describe("what comes in is looked at", () => {
  /** The press on an option brings other people than it showed. */
  const brings = (people: (before: readonly Somebody[]) => Somebody[]): void => {
    document.body.addEventListener("click", ({ target }) => {
      if (!(target instanceof Element) || page.members.length < 2) return;
      page.members = people(page.members);
      page.render();
    });
  };

  test.each<[string, string, (before: readonly Somebody[]) => Somebody[]]>([
    ["somebody else", "identity-not-shown", () => [ana, cy]],
    ["nobody's e-mail", "identity-not-shown", () => [ana, { name: "Bo Lind" }]],
    ["one more", "boxes-changed", (before) => [...before, cy]],
    ["somebody left", "boxes-changed", () => [bo]],
    ["the same twice", "boxes-changed", (before) => [...before, bo]],
  ])("%s", async (_, code, people) => {
    brings(people);
    expect(await pick(bo.email, cy.email)).toMatchObject({ code });
    expect(typed.filter((text) => text !== "")).toEqual([bo.email]);
  });

  test("nobody at all: told, not repeated", async () => {
    let pressed = 0;
    document.body.addEventListener(
      "click",
      (event) => {
        pressed += 1;
        event.stopImmediatePropagation();
      },
      { capture: true },
    );
    hurry();
    expect(await pick(bo.email)).toMatchObject({ code: "press-without-effect" });
    expect(pressed).toBe(1);
  });
});

test("options of another list on the page are not this field's", async () => {
  add('<ul role="listbox" id="other"><li role="option"><p>Bo Lind</p><span>bo@acme.example</span></li></ul>');
  directory = [ana];
  page.panel.addEventListener("input", () => {
    page.panel.querySelector("#people")?.setAttribute("aria-controls", "options");
  });
  expect(await pick(bo.email)).toMatchObject({ code: "row-not-found" });
  expect(members()).toEqual([ana.email]);
});
