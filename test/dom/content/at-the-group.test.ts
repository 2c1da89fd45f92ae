import { beforeEach, describe, expect, test } from "vitest";
import { expand } from "../../../src/flows/steps";
import { finance, type Group, leasesPanel, rulePanel, sales } from "./group-markup";
import { type GroupPage, groupsRegion } from "./group-page";
import { atMembers, atRule, beginGroups, groupStep } from "./group-steps";
import { panelFor } from "./live";
import { add, clicksOn, hurry, one } from "./page";
import { GROUPS } from "./portal";
import { code } from "./steps";
import { roe } from "./tables";

let page: GroupPage;
beforeEach(() => {
  page = beginGroups();
});

const rule = (id: string): string => `Edit group allocation rule: ${id}`;
const twin: Group = { ...finance, id: "g-3", kind: "Directory group" };

describe("at the row of a group", () => {
  test("opens the panel its icon stands for, of exactly this group", async () => {
    expect(await atRule()).toMatchObject({ kind: "done", pressed: true, seen: "attended, tester", row: null });
    expect(await atMembers("sales")).toMatchObject({ kind: "done" });
    expect(page.opened).toEqual([rule("g-1"), "Group members with license inheritance: g-2"]);
  });

  test("a list on one page needs no search; on several the group is searched for", async () => {
    await atRule();
    expect(groupsRegion().querySelector("input")).toMatchObject({ value: "" });
    page.rows = 1;
    page.store = [sales, finance];
    page.render();
    expect(code(await atRule())).toBe("done");
    expect(groupsRegion().querySelector("input")).toMatchObject({ value: finance.name });
    expect(page.opened).toEqual([rule("g-1"), rule("g-1")]);
  });

  test("a group whose name only begins like it is another one", async () => {
    page.store = [{ ...finance, name: "Finance Automation EU" }, sales];
    page.render();
    expect(code(await atRule())).toBe("refused row-not-found");
    expect(page.opened).toEqual([]);
  });

  test("the name is compared as a label", async () => {
    expect(code(await atRule("finance  AUTOMATION"))).toBe("done");
  });

  test("nobody knows it: refused only after the server was asked", async () => {
    page.store = [sales];
    page.render();
    page.answers = false;
    expect(code(await atRule())).toBe("again not-read-back");
    page.answers = true;
    expect(code(await atRule())).toBe("refused row-not-found");
  });

  test("rows that swap between find and press: another group's icon is never pressed", async () => {
    for (const swap of ["mouseover", "pointermove"]) {
      page = beginGroups();
      // The very same elements then show the other group, as in a list keyed by position.
      const turn = (): void => {
        const [first, second] = document.querySelectorAll<HTMLElement>("tr[data-id]");
        if (!first || !second) return;
        const id = first.dataset["id"] ?? "";
        first.dataset["id"] = second.dataset["id"] ?? "";
        second.dataset["id"] = id;
        const [one, other] = [first.firstElementChild, second.firstElementChild];
        if (one && other) [one.innerHTML, other.innerHTML] = [other.innerHTML, one.innerHTML];
        page.store = [sales, finance];
      };
      document.addEventListener(swap, turn, { capture: true, once: true });
      expect(code(await atRule())).toBe("done");
      expect(page.opened, swap).toEqual([rule("g-1")]);
    }
  });

  test("a row without the icon: refused, and no other row's icon is pressed", async () => {
    document.querySelector("tr[data-id=g-1] button")?.remove();
    expect(code(await atRule())).toBe("refused not-found");
    expect(page.opened).toEqual([]);
  });

  test("panels of every kind that were left open are left without saving", async () => {
    for (const panel of [rulePanel(sales), leasesPanel(sales), panelFor(roe)]) {
      add(panel, one("#app"));
      expect(code(await atRule())).toBe("done");
      expect(document.querySelectorAll(".MuiDrawer-root")).toHaveLength(1);
    }
    expect(page.saves).toEqual([]);
  });
});

describe("groups of one name", () => {
  const kinds = (...all: string[]): void => {
    page.store = all.map((kind, at) => ({ ...finance, id: `g-${at + 1}`, kind }));
    page.render();
  };

  test("the only local one is taken where the kind of all is shown", async () => {
    kinds("Directory group", "Local group");
    expect(code(await atRule())).toBe("done");
    expect(page.opened).toEqual([rule("g-2")]);
  });

  test.each([
    ["no kind is shown", ["", ""]],
    ["one kind is not shown", ["Local group", ""]],
    ["both are local", ["Local group", "Local group"]],
    ["both are of the directory", ["Directory group", "Directory group"]],
  ])("%s: refused, nothing pressed", async (_, shown) => {
    kinds(...shown);
    expect(code(await atRule())).toBe("refused row-ambiguous");
    expect(page.opened).toEqual([]);
  });

  test.each([
    ["its other one on another page of the list counts too", 2],
    ["one that stands on another page even of the answer cannot be ruled out", 1],
  ])("%s", async (_, rows) => {
    page.store = [{ ...finance, kind: "" }, sales, { ...twin, kind: "" }];
    page.rows = rows;
    page.render();
    hurry();
    expect(code(await atRule())).toBe("refused row-ambiguous");
    expect(page.opened).toEqual([]);
  });

  test("the other one comes between find and press: the local one is pressed, or none", async () => {
    const come = (): void => {
      page.store = [twin, finance];
      page.render();
    };
    document.addEventListener("mouseover", come, { capture: true, once: true });
    expect(code(await atRule())).toBe("done");
    expect(page.opened).toEqual([rule("g-1")]);
    page = beginGroups();
    document.addEventListener(
      "mouseover",
      () => {
        page.store = [{ ...twin, kind: "" }, finance];
        page.render();
      },
      { capture: true, once: true },
    );
    expect(code(await atRule())).toBe("again row-ambiguous");
    expect(page.opened).toEqual([]);
  });
});

describe("expanding the section of groups", () => {
  test("open already is done without a press, closed is opened by one", async () => {
    const clicks = clicksOn(document.body);
    expect(await groupStep(expand(GROUPS))).toMatchObject({ kind: "done", pressed: false });
    expect(clicks.count()).toBe(0);
    const headers = document.querySelectorAll<HTMLElement>("[role=button][aria-expanded]");
    const header = headers[1];
    const section = header?.parentElement;
    const region = section?.querySelector("[role=region]");
    header?.setAttribute("aria-expanded", "false");
    region?.remove();
    header?.addEventListener("click", () => {
      header.setAttribute("aria-expanded", "true");
      if (region) section?.append(region);
    });
    expect(await groupStep(expand(GROUPS))).toMatchObject({ kind: "done", pressed: true });
  });
});

test("where no kinds are shown at all, a name that stands once is enough", async () => {
  page.store = [{ ...finance, kind: "" }];
  page.render();
  expect(code(await atRule())).toBe("done");
});
