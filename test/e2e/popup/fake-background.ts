import type { Page } from "puppeteer";
import type { AppState } from "../../../src/messages";

/** What the fake background answers, by the message's name; `state` is answered and pushed by itself. */
export type Replies = Readonly<Record<string, unknown>>;

export interface Sent {
  readonly name: string;
  readonly request: Record<string, unknown>;
}

interface FakeBackground {
  state: unknown;
  replies: Record<string, unknown>;
  readonly sent: Sent[];
  readonly opened: string[];
  push(state: unknown): void;
}

declare global {
  var fakeBackground: FakeBackground;
}

/** Puts a background into the page before its own script runs: webextension-polyfill takes a plain `browser` object as it is. */
export async function installBackground(page: Page, state: AppState, replies: Replies): Promise<void> {
  await page.evaluateOnNewDocument(
    (first, answers) => {
      const listeners: ((message: unknown) => void)[] = [];
      const background: FakeBackground = {
        state: first,
        replies: { ...answers },
        sent: [],
        opened: [],
        push: (next) => {
          background.state = next;
          for (const listener of listeners) listener({ name: "background-popup/state", request: next });
        },
      };
      const browser = {
        runtime: {
          id: "fake",
          getURL: (path: string) => `/${path}`,
          sendMessage: async (message: Sent) => {
            background.sent.push(message);
            if (message.name === "popup-background/state") return background.state;
            return background.replies[message.name] ?? { reason: null };
          },
          connect: () => ({
            onMessage: { addListener: (listener: (message: unknown) => void) => listeners.push(listener) },
            onDisconnect: { addListener: () => undefined },
          }),
        },
        permissions: { getAll: async () => ({ origins: ["https://automation.example.com/*"] }) },
        tabs: {
          query: async () => [{ id: 7 }],
          create: async ({ url }: { url: string }) => background.opened.push(url),
          update: async () => undefined,
        },
      };
      Object.assign(globalThis, { browser, chrome: { runtime: { id: "fake" } }, fakeBackground: background });
      // A popup that closed itself would end the test with it.
      window.close = () => undefined;
    },
    state,
    replies,
  );
}

export const pushState = (page: Page, state: AppState): Promise<void> =>
  page.evaluate((next) => globalThis.fakeBackground.push(next), state);

export const setReply = (page: Page, name: string, reply: unknown): Promise<void> =>
  page.evaluate(
    (which, what) => {
      globalThis.fakeBackground.replies[which] = what;
    },
    name,
    reply,
  );

export const sentTo = (page: Page, name: string): Promise<Sent[]> =>
  page.evaluate((which) => globalThis.fakeBackground.sent.filter((message) => message.name === which), name);

/** Another state with other answers, as if the background had moved on. */
export const moveOn = (page: Page, state: AppState, replies: Replies): Promise<void> =>
  page.evaluate(
    (next, answers) => {
      globalThis.fakeBackground.replies = { ...answers };
      globalThis.fakeBackground.push(next);
    },
    state,
    replies,
  );
