import { beforeEach, describe, expect, test } from "vitest";
import { type Live, panelFor } from "./live";
import { add, one } from "./page";
import { alex, atRow, begin, code } from "./steps";
import { kim, roe } from "./tables";

let page: Live;
beforeEach(() => {
  page = begin();
});

describe("at the row", () => {
  test("opens the panel of exactly this user and tells the row", async () => {
    expect(await atRow()).toMatchObject({
      kind: "done",
      pressed: true,
      row: { email: alex, licenses: ["Attended", "Tester"] },
    });
    expect(page.opened).toEqual([alex]);
  });

  test("rows that swap between find and press: another user's icon is never pressed", async () => {
    for (const swap of ["mouseover", "pointermove", "scroll"]) {
      page = begin();
      let turned = false;
      // The very same elements then show the other user, as in a list keyed by position.
      const turn = () => {
        if (turned) return;
        turned = true;
        page.store = [roe, kim];
        const cells = [...document.querySelectorAll("tbody td:first-child")];
        const [first, second] = cells.map((cell) => cell.innerHTML);
        cells[0]?.replaceChildren();
        if (cells[0] && second) cells[0].innerHTML = second;
        if (cells[1] && first) cells[1].innerHTML = first;
      };
      if (swap === "scroll") queueMicrotask(turn);
      else document.addEventListener(swap, turn, { capture: true, once: true });
      expect(code(await atRow())).toBe("done");
      expect(page.opened, swap).toEqual([alex]);
      document.removeEventListener(swap, turn, { capture: true });
    }
  });

  test("elements that are replaced between find and press are found again", async () => {
    document.addEventListener("mouseover", () => page.render(), { capture: true, once: true });
    expect(code(await atRow())).toBe("done");
    expect(page.opened).toEqual([alex]);
  });

  test("a user on another page of the list is searched for", async () => {
    page.render();
    page.store = [roe];
    page.render();
    page.store = [roe, kim];
    expect(code(await atRow())).toBe("done");
    expect([page.opened, one("input[type=search]")]).toMatchObject([[alex], { value: alex }]);
  });

  test("nobody of this e-mail: refused after the server was asked", async () => {
    page.store = [roe];
    page.render();
    expect(code(await atRow())).toBe("refused row-not-found");
    expect(page.opened).toEqual([]);
  });

  test("two rows of one e-mail: refused, also when the second comes between find and press", async () => {
    page.store = [kim, kim];
    page.render();
    expect(code(await atRow())).toBe("refused row-ambiguous");
    page = begin();
    const double = () => {
      page.store = [kim, kim];
      page.render();
    };
    document.addEventListener("mouseover", double, { capture: true, once: true });
    expect(code(await atRow())).not.toBe("done");
    expect(page.opened).toEqual([]);
  });

  test("the same display name twice: the e-mail decides", async () => {
    page.store = [{ ...roe, name: kim.name }, kim];
    page.render();
    expect(code(await atRow())).toBe("done");
    expect(page.opened).toEqual([alex]);
  });

  test("a row without its icon: refused, and no other row's icon is pressed", async () => {
    one("tbody tr:first-child button").remove();
    expect(code(await atRow())).toBe("refused not-found");
    expect(page.opened).toEqual([]);
  });

  test("icons that a row shows only while the pointer is over it are waited for, and the pointer leaves again", async () => {
    const icons = new Map<Element, Element[]>();
    for (const row of document.querySelectorAll("tbody tr")) {
      icons.set(row, [...row.querySelectorAll("button")]);
      for (const icon of icons.get(row) ?? []) icon.remove();
      row.addEventListener("mouseover", () => row.lastElementChild?.append(...(icons.get(row) ?? [])));
      row.addEventListener("mouseout", () => row.lastElementChild?.replaceChildren());
    }
    expect(code(await atRow())).toBe("done");
    expect(page.opened).toEqual([alex]);
    expect(document.querySelectorAll("tbody button")).toHaveLength(0);
  });

  test("icons that go once more as the pointer comes to them are pointed at anew", async () => {
    let losses = 1;
    for (const row of document.querySelectorAll("tbody tr")) {
      const icons = [...row.querySelectorAll("button")];
      for (const icon of icons) icon.remove();
      row.addEventListener("mouseover", ({ target }) => {
        const isLost = target instanceof HTMLButtonElement && losses > 0;
        if (isLost) losses -= 1;
        row.lastElementChild?.replaceChildren(...(isLost ? [] : icons));
      });
    }
    expect(code(await atRow())).toBe("done");
    expect([losses, page.opened]).toEqual([0, [alex]]);
  });

  test("icons that stay hidden whatever the pointer does: refused, and nothing is pressed", async () => {
    for (const icon of document.querySelectorAll<HTMLElement>("tbody button")) icon.style.visibility = "hidden";
    expect(code(await atRow())).toBe("refused not-found");
    expect(page.opened).toEqual([]);
  });

  test("a panel left open is left without saving", async () => {
    add(panelFor(roe), one("#app"));
    expect(code(await atRow())).toBe("done");
    expect([page.opened, page.saves]).toEqual([[alex], []]);
  });
});
