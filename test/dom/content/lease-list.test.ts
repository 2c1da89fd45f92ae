import { expect, test } from "vitest";
import { listNow } from "../../../src/content/lease-list";
import { en } from "../../../src/portal/labels/en";
import { finance, leasesPanel } from "./group-markup";
import { add, one, openPage } from "./page";

const ref = { name: "License inheritance from group", of: { group: finance.name }, others: [] } as const;

test("people who stand in no entry we know are not taken for nobody", () => {
  openPage(leasesPanel(finance));
  expect(listNow(en, ref)?.part.rows).toEqual([]);
  add("<div><p>Alex Kim</p><p>alex.kim@acme.example</p><p>Tester</p></div>", one("[data-leases]"));
  expect(listNow(en, ref)).toBeNull();
});

test("a list between Previous and Next goes on where Next can be pressed", () => {
  openPage(leasesPanel(finance));
  const line = (name: string): string =>
    `<div><div><p>${name}</p><p>${name}@acme.example</p><p>Tester</p></div><button>Release license</button></div>`;
  add(`<div>${line("kim")}${line("roe")}</div>`, one("[data-leases]"));
  const turns = add("<div><button>Previous</button>1 - 2 of 3<button>Next</button></div>", one("[data-leases]"));
  expect(listNow(en, ref)?.part).toMatchObject({ shown: 3, from: 1, more: true });
  turns.lastElementChild?.setAttribute("disabled", "");
  expect(listNow(en, ref)?.part).toMatchObject({ more: false });
});
