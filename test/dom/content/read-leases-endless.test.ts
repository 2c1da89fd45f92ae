import { beforeEach, describe, expect, test, vi } from "vitest";
import { readLeases } from "../../../src/content/read-leases";
import { en } from "../../../src/portal/labels/en";
import { type Lease, leasesPanel } from "./group-markup";
import type { GroupPage } from "./group-page";
import { beginGroups } from "./group-steps";
import { crowd, salesUsed, used } from "./leases";
import { add, hurry, later, one } from "./page";

const group = "Finance Automation";
let page: GroupPage;
const begin = (...leases: readonly Lease[]): void => {
  page = beginGroups([used(...leases), salesUsed]);
};
const emails = (part: Awaited<ReturnType<typeof readLeases>>): string[] | string =>
  "code" in part ? part.code : part.rows.map(({ email }) => email);

describe("a list without pages", { timeout: 20_000 }, () => {
  /** happy-dom has no heights: of what the list holds one half is in sight. */
  function scrolling(): void {
    vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockImplementation(function (this: HTMLElement) {
      return this.matches("[data-leases]") ? this.getBoundingClientRect().height : 0;
    });
    vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockImplementation(function (this: HTMLElement) {
      return this.matches("[data-leases]") ? this.getBoundingClientRect().height / 2 : 0;
    });
    page.leases = (own) => leasesPanel(own).replace("<div data-leases", '<div style="overflow-y: auto" data-leases');
  }

  beforeEach(() => {
    begin(...crowd(13));
    page.endless = true;
    page.perPage = 5;
    scrolling();
  });

  test("is scrolled until nothing more comes, and told as one", async () => {
    const part = await readLeases(en, group, "start");
    expect(part).toMatchObject({ more: false, shown: null });
    expect(emails(part)).toHaveLength(13);
  });

  test("a part that fills it exactly is no end", async () => {
    begin(...crowd(10));
    page.endless = true;
    page.perPage = 5;
    scrolling();
    expect(emails(await readLeases(en, group, "start"))).toHaveLength(10);
  });

  test("a list that loads on is waited for", async () => {
    begin(...crowd(7));
    page.endless = true;
    page.perPage = 5;
    scrolling();
    const mark = add('<i role="progressbar" hidden></i>');
    one("#app").addEventListener(
      "scroll",
      () => {
        one("[data-leases]").append(mark);
        mark.hidden = false;
        later(3_000, () => mark.remove());
      },
      { capture: true, once: true },
    );
    expect(emails(await readLeases(en, group, "start"))).toHaveLength(7);
  });

  test("a sign of more that leads to nothing is the end", async () => {
    begin(...crowd(5));
    page.endless = true;
    page.perPage = 5;
    scrolling();
    one("#app").addEventListener(
      "scroll",
      () => {
        const mark = add('<i role="progressbar"></i>', one("[data-leases]"));
        later(300, () => mark.remove());
      },
      { capture: true, once: true },
    );
    expect(emails(await readLeases(en, group, "start"))).toHaveLength(5);
  });

  test("in a hidden tab a list that may wait for its end to be seen is not called whole", async () => {
    begin(...crowd(25));
    scrolling();
    hurry();
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    expect(emails(await readLeases(en, group, "start"))).toBe("page-loading");
  });
});
