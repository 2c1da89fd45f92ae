import { describe, expect, test } from "vitest";
import { adminShown, totalsShown } from "../../../src/content/shown";
import { en } from "../../../src/portal/labels/en";
import { openPage } from "./page";
import { portal } from "./portal";

const card = (label: string, counts: string): string =>
  `<div><h3>${label}</h3><div role="progressbar" aria-valuenow="50"></div><p>${counts}</p></div>`;

test("every license card outside the sections is told with its counts", () => {
  openPage(portal({ over: `<div>${card("Attended", "12 of 20")}${card("Tester", "Allocated 3 / 5")}</div>` }));
  expect(totalsShown(en)).toEqual([
    { label: "Attended", allocated: 12, total: 20 },
    { label: "Tester", allocated: 3, total: 5 },
  ]);
});

test("a card may have the browser's own progress bar", () => {
  const over = '<div><b>Attended</b><progress value="12" max="20"></progress><p>12 of 20 allocated</p></div>';
  openPage(portal({ over: `<div>${over}</div>` }));
  expect(totalsShown(en)).toEqual([{ label: "Attended", allocated: 12, total: 20 }]);
});

test.each([
  ["hidden", `<div hidden>${card("Attended", "12 of 20")}</div>`],
  ["without counts", card("Attended", "many")],
  ["one that only shows that something loads", "<p>Attended</p><div role='progressbar'></div>"],
])("a card is left out: %s", (_, over) => {
  openPage(portal({ over: `<div>${over}</div>` }));
  expect(totalsShown(en)).toEqual([]);
});

describe("who is signed in", () => {
  const header = (html: string): void => openPage(`<header>${html}</header><p>robin@acme.example</p>`);

  test("is told where the header alone shows one e-mail", () => {
    header("<span>Kim@acme.example</span>");
    expect(adminShown()).toBe("kim@acme.example");
    header("<button aria-label='Alex Kim (kim@acme.example)'></button>");
    expect(adminShown()).toBe("kim@acme.example");
  });

  test("is not guessed between two, or from elsewhere", () => {
    header("<span>kim@acme.example</span><span>roe@acme.example</span>");
    expect(adminShown()).toBe("");
    header("<span>Alex Kim</span>");
    expect(adminShown()).toBe("");
  });
});
