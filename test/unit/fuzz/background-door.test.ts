import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { type MessageName, messages } from "../../../src/messages";
import { anything, shapeOf, tried } from "./damaged";
import { valuesOf } from "./values";

vi.mock("../../../src/browser", () => ({
  browser: { runtime: { id: "ours", getURL: (path: string) => `chrome-extension://ours/${path}` } },
}));
const { answerAtDoor } = await import("../../../src/background/door");

const seed = 20261125;
const all = Object.keys(messages).filter((name): name is MessageName => name in messages);
const of = (sides: string): MessageName[] => all.filter((name) => name.startsWith(`${sides}/`));
const forSurface = of("popup-background");
const forPages = of("content-background");
const shapes = new Map<string, ReturnType<typeof shapeOf>>(all.map((name) => [name, shapeOf(messages[name].request)]));

/** Answerers that only remember what they were given. */
function listening() {
  const heard: { readonly name: string; readonly request: unknown }[] = [];
  const listener = (name: string): readonly unknown[] => [
    name,
    (request: unknown) => {
      heard.push({ name, request });
      return {};
    },
  ];
  const answerers = {
    surface: Object.fromEntries(forSurface.map(listener)),
    page: Object.fromEntries(forPages.map(listener)),
  };
  return { heard, answerers };
}

const ownPage = { id: "ours", url: "chrome-extension://ours/src/popup/popup.html?view=tab" };
const tab = { index: 0, highlighted: false, active: true, pinned: false, incognito: false };
const contentScript = { id: "ours", url: "https://cloud.uipath.com/acme", tab, frameId: 0 };
/** Whoever is neither: the ways a stranger could try to look like one of us. */
const strangers = fc.constantFrom(
  {},
  { ...ownPage, id: "theirs" },
  { id: "ours" },
  { id: "ours", url: "https://cloud.uipath.com/chrome-extension://ours/src/popup/popup.html" },
  { id: "ours", url: "chrome-extension://ours.example/src/popup/popup.html" },
  { id: "ours", url: "chrome-extension://ours/assets/src/popup/" },
  { ...contentScript, id: "theirs" },
  { ...contentScript, frameId: 3 },
  { id: "ours", url: "https://cloud.uipath.com/acme", frameId: 0 },
);
const senders = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(ownPage, contentScript) },
  { weight: 1, arbitrary: strangers },
);

const named = fc.oneof(
  ...all.map((name) => tried(shapes.get(name)?.input ?? {}).map((request) => ({ name, request }))),
);
const odd = fc.oneof(
  anything,
  fc.record({ name: fc.oneof(anything, fc.constantFrom("toString", "__proto__", "constructor")), request: anything }),
  fc.record({ name: fc.constantFrom(...all) }),
);

test("what comes to the background is answered only where its sender may ask it and its shape is right", async () => {
  let taken = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: named }, odd), senders, async (message, sender) => {
      const { heard, answerers } = listening();
      const told = answerAtDoor(answerers, message, sender);
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
      expect(forSurface.some((name) => name === one.name)).toBe(sender === ownPage);
      expect(forPages.some((name) => name === one.name)).toBe(sender === contentScript);
      const shape = shapes.get(one.name);
      expect(shape?.takes(Object(message).request)).toBe(true);
      expect(shape?.gives(one.request)).toBe(true);
    }),
    { seed, numRuns: 3000 },
  );
  // Neither side of it is a test of nothing.
  expect(Math.min(taken, refused)).toBeGreaterThan(100);
}, 240_000);

test("from its sender every request of the right shape is answered", async () => {
  const good = fc.oneof(
    ...[...forSurface, ...forPages].map((name) =>
      valuesOf(shapes.get(name)?.input ?? {}).map((request) => ({ name, request })),
    ),
  );
  await fc.assert(
    fc.asyncProperty(good, async (message) => {
      const { heard, answerers } = listening();
      const sender = forPages.some((name) => name === message.name) ? contentScript : ownPage;
      await answerAtDoor(answerers, message, sender);
      expect(heard).toHaveLength(1);
    }),
    { seed, numRuns: 1000 },
  );
}, 240_000);
