import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { pageMessages } from "../../../src/messages/page-list";
import { anything, shapeOf, tried } from "./damaged";

vi.mock("../../../src/browser", () => ({ browser: { runtime: { id: "ours" } } }));
const { answerInPage } = await import("../../../src/content/door");

const seed = 20261125;
const asked = Object.entries(pageMessages).filter(([name]) => name.startsWith("background-content/"));
const shapes = new Map(asked.map(([name, { request }]) => [name, shapeOf(request)]));
const background = { id: "ours", url: "chrome-extension://ours/service-worker-loader.js" };
const tab = { index: 0, highlighted: false, active: true, pinned: false, incognito: false };
const senders = fc.oneof(
  { weight: 3, arbitrary: fc.constant(background) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      {},
      { id: "theirs" },
      { id: "ours", tab, frameId: 0, url: "https://cloud.uipath.com/acme" },
      { id: "ours", tab, frameId: 0, url: "chrome-extension://ours/src/popup/popup.html" },
    ),
  },
);
const named = fc.oneof(...[...shapes].map(([name, { input }]) => tried(input).map((request) => ({ name, request }))));
const odd = fc.oneof(
  anything,
  fc.record({ name: fc.oneof(anything, fc.constantFrom("toString", "__proto__", "constructor")), request: anything }),
);

test("what comes to a page is answered only when the background asks, once labels are known, and its shape is right", async () => {
  let taken = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof({ weight: 5, arbitrary: named }, odd), senders, async (message, sender) => {
      const heard: { readonly name: string; readonly request: unknown; readonly ready: boolean }[] = [];
      let ready = false;
      const listener = (name: string): readonly unknown[] => [
        name,
        (request: unknown) => {
          heard.push({ name, request, ready });
          return {};
        },
      ];
      const getReady = async (): Promise<void> => {
        ready = true;
      };
      const answers = Object.fromEntries([...shapes.keys()].map(listener));
      const told = answerInPage(answers, getReady, message, sender);
      const answered =
        told !== undefined &&
        (await told.then(
          () => true,
          () => false,
        ));
      expect(heard.length).toBe(answered ? 1 : 0);
      const [one] = heard;
      if (!one) {
        refused += 1;
        return;
      }
      taken += 1;
      expect(sender).toBe(background);
      expect(one.ready).toBe(one.name !== "background-content/learned");
      expect(shapes.get(one.name)?.takes(Object(message).request)).toBe(true);
      expect(shapes.get(one.name)?.gives(one.request)).toBe(true);
    }),
    { seed, numRuns: 3000 },
  );
  expect(Math.min(taken, refused)).toBeGreaterThan(100);
}, 240_000);
