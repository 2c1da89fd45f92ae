import { beforeEach, describe, expect, test } from "vitest";
import { readLeases } from "../../../src/content/read-leases";
import { en } from "../../../src/portal/labels/en";
import { type Lease, leasesPanel, sales } from "./group-markup";
import type { GroupPage } from "./group-page";
import { beginGroups } from "./group-steps";
import { crowd, kimLease, roeLease, salesUsed, used } from "./leases";
import { add, hurry, one } from "./page";

const group = "Finance Automation";
let page: GroupPage;
const begin = (...leases: readonly Lease[]): void => {
  page = beginGroups([used(...leases), salesUsed]);
};
const emails = (part: Awaited<ReturnType<typeof readLeases>>): string[] | string =>
  "code" in part ? part.code : part.rows.map(({ email }) => email);

describe("a list on one page", () => {
  beforeEach(() => begin(kimLease, roeLease));

  test("is read from a panel that was opened anew", async () => {
    expect(await readLeases(en, group, "start")).toEqual({
      rows: [
        {
          email: kimLease.email,
          name: "Alex Kim",
          licenses: ["Attended", "Tester"],
          lastInUse: "Sep 3, 2026",
          left: false,
        },
        { email: roeLease.email, name: "Robin Roe", licenses: ["Tester"], lastInUse: "Sep 3, 2026", left: false },
      ],
      shown: null,
      from: null,
      more: false,
    });
    page.store = [used(roeLease), salesUsed];
    expect(emails(await readLeases(en, group, "here"))).toEqual([kimLease.email, roeLease.email]);
    expect(emails(await readLeases(en, group, "start"))).toEqual([roeLease.email]);
    expect(page.opened).toHaveLength(2);
    expect(page.released).toEqual([]);
  });

  test("of another group is read by its own panel only", async () => {
    await readLeases(en, group, "start");
    expect(emails(await readLeases(en, "Sales", "here"))).toBe("panel-of-another-user");
    expect(emails(await readLeases(en, "Sales", "start"))).toEqual([roeLease.email]);
  });

  test("nobody: told once the server was asked", async () => {
    begin();
    expect(emails(await readLeases(en, group, "start"))).toEqual([]);
  });

  test("a group that is not listed", async () => {
    expect(emails(await readLeases(en, "Nobody's group", "start"))).toBe("row-not-found");
  });

  test.each([
    ["panel-of-another-user", () => leasesPanel(sales)],
    ["identity-not-shown", () => leasesPanel(sales, "")],
  ])("%s", async (expected, html) => {
    page.leases = html;
    hurry();
    expect(emails(await readLeases(en, group, "start"))).toBe(expected);
  });

  test("the server was not asked: an old list is not read", async () => {
    page.answers = false;
    hurry();
    expect(emails(await readLeases(en, group, "start"))).toBe("page-loading");
  });

  test("placeholders are waited for", async () => {
    page.leases = (own) => leasesPanel(own).replace("<ul>", '<span class="MuiSkeleton-root"></span><ul>');
    hurry();
    expect(emails(await readLeases(en, group, "start"))).toBe("page-loading");
  });

  test("a panel that is not open cannot be read on", async () => {
    hurry();
    expect(emails(await readLeases(en, group, "next"))).toBe("panel-not-open");
  });
});

describe("a list of several pages", () => {
  beforeEach(() => {
    begin(...crowd(5));
    page.perPage = 2;
  });

  test("is read page by page", async () => {
    const first = await readLeases(en, group, "start");
    expect([emails(first), first]).toMatchObject([["u1@acme.example", "u2@acme.example"], { more: true }]);
    expect(emails(await readLeases(en, group, "next"))).toEqual(["u3@acme.example", "u4@acme.example"]);
    expect(await readLeases(en, group, "next")).toMatchObject({ rows: [{ name: "User 5" }], more: false });
  });

  test("the page that is shown is read again where it is", async () => {
    await readLeases(en, group, "start");
    await readLeases(en, group, "next");
    expect(emails(await readLeases(en, group, "here"))).toEqual(["u3@acme.example", "u4@acme.example"]);
    expect(page.opened).toHaveLength(1);
  });

  test("where the page shown is beyond the last by now, the one before it is read", async () => {
    await readLeases(en, group, "start");
    await readLeases(en, group, "next");
    await readLeases(en, group, "next");
    page.store = [used(...crowd(4)), salesUsed];
    one("[data-leases] > ul").replaceChildren();
    expect(emails(await readLeases(en, group, "here"))).toEqual(["u3@acme.example", "u4@acme.example"]);
  });

  test("where no page numbers are left, the list is opened anew", async () => {
    await readLeases(en, group, "start");
    await readLeases(en, group, "next");
    page.store = [used(...crowd(2)), salesUsed];
    one("[data-leases] > ul").replaceChildren();
    one("[data-leases] nav").remove();
    expect(emails(await readLeases(en, group, "here"))).toEqual(["u1@acme.example", "u2@acme.example"]);
    expect(page.opened).toHaveLength(2);
  });

  test("old rows are never told as the next page's", async () => {
    await readLeases(en, group, "start");
    page.answers = false;
    one("[aria-label='Go to next page']").addEventListener("click", (event) => event.stopPropagation());
    hurry();
    expect(emails(await readLeases(en, group, "next"))).toBe("page-loading");
  });

  test("the next page went away meanwhile: the list has ended, whatever the portal shows then", async () => {
    await readLeases(en, group, "start");
    page.store = [used(...crowd(2)), salesUsed];
    hurry();
    expect(await readLeases(en, group, "next")).toMatchObject({ rows: [], more: false });
  });

  test("the page's own count of rows must be met", async () => {
    page.leases = (own) => leasesPanel(own).replace("<ul>", "<div>1–50 of 120</div><ul>");
    hurry();
    expect(emails(await readLeases(en, group, "start"))).toBe("list-incomplete");
  });

  test("and is told where it is", async () => {
    page.leases = (own) => leasesPanel(own).replace("<ul>", "<div>1–2 of 5</div><ul>");
    expect(await readLeases(en, group, "start")).toMatchObject({ from: 1, shown: 5, more: true });
  });

  test("there is no next page", async () => {
    page.perPage = 50;
    await readLeases(en, group, "start");
    expect(emails(await readLeases(en, group, "next"))).toBe("not-found");
  });
});
test("a question left open is left by its Cancel", async () => {
  begin(kimLease, roeLease);
  await readLeases(en, group, "start");
  add(
    '<div class="MuiDialog-root"><div role="dialog"><h2>Release license</h2><p>Alex Kim</p><button>Cancel</button><button>Release</button></div></div>',
    one("#app"),
  );
  expect(emails(await readLeases(en, group, "here"))).toHaveLength(2);
  expect([page.released, document.querySelector("[role=dialog]")]).toEqual([[], null]);
});
