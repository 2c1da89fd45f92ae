import { beforeEach, expect, test, vi } from "vitest";
import { holderOf, letGoOfOtherTabs } from "../../../src/background/take-over";
import { fold } from "../../../src/run/fold";
import type { JournalEvent } from "../../../src/run/journal";
import { at, started } from "../run/history";

interface Tab {
  readonly url?: string;
  readonly title?: string;
  readonly discarded?: boolean;
  readonly status?: string;
  /** Whether anything listens in the page; it may listen and not answer. */
  readonly listens?: boolean;
  readonly answers?: boolean;
}

const kept = vi.hoisted(() => ({ tabs: new Map<number, Tab>(), asked: [] as [number, string][] }));
vi.mock("../../../src/browser", () => ({
  browser: {
    tabs: {
      get: async (id: number) => {
        const tab = kept.tabs.get(id);
        if (!tab) throw new Error("no such tab");
        return tab;
      },
      sendMessage: async (id: number, { name }: { name: string }) => {
        kept.asked.push([id, name]);
        const { answers, listens } = kept.tabs.get(id) ?? {};
        if (listens) return undefined;
        if (!answers) throw new Error("nobody there");
        return {};
      },
    },
  },
}));

const portal = "https://cloud.uipath.com/acme/portal_/admin/licenses";
const lane = (number: number, tab: number): JournalEvent => ({
  type: "lane-opened",
  at: at(1),
  lane: number,
  tab,
  page: "page",
});
const run = fold([started(), lane(0, 1), lane(1, 2)]);

beforeEach(() => {
  kept.tabs.clear();
  kept.asked.length = 0;
});

test("a run goes on where it was without asking that tab, and elsewhere once every other tab has let go", async () => {
  kept.tabs.set(1, { url: portal, answers: true }).set(2, { url: portal, answers: true });
  expect(await letGoOfOtherTabs(run, 1)).toBeNull();
  expect(kept.asked).toEqual([[2, "background-content/let-go"]]);
  expect(await letGoOfOtherTabs(run, 7)).toBeNull();
  expect(kept.asked.slice(1).map(([tab]) => tab)).toEqual([1, 2]);
});

test("a tab that shows the portal and does not answer may still be at work", async () => {
  kept.tabs.set(1, { url: portal, title: "Licenses" });
  const held = await letGoOfOtherTabs(run, 7);
  expect(held?.code).toBe("old-tab-silent");
  expect(held?.text).toContain("Licenses");
});

test("a tab that the browser still calls put away, but whose page is loaded and listens, may be at work", async () => {
  kept.tabs.set(1, { url: portal, title: "Licenses", discarded: true, status: "complete", listens: true });
  expect((await letGoOfOtherTabs(run, 7))?.code).toBe("old-tab-silent");
});

test.each<[string, Tab | null]>([
  ["closed", null],
  ["put to sleep for good", { url: portal, discarded: true }],
  ["showing a page the extension may not see", {}],
  ["showing another page of the host", { url: "https://cloud.uipath.com/acme/docs_/page" }],
])("a tab that is %s has nothing at work in it any more", async (_what, tab) => {
  if (tab) kept.tabs.set(1, tab);
  expect(await letGoOfOtherTabs(run, 7)).toBeNull();
});

test("who asks for a second run is told of what the first one is, since when, and in which tab", async () => {
  kept.tabs.set(1, { title: "Licenses" });
  const since = new Date(at(0)).toLocaleString();
  expect(await holderOf(run)).toBe(`sample.csv, since ${since}, in the tab "Licenses"`);
  kept.tabs.clear();
  expect(await holderOf(run)).toBe(`sample.csv, since ${since}, in a tab that is closed`);
});
