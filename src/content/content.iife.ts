import * as z from "zod/mini";
import { browser, type Runtime } from "../browser";
import { type Answers, type Between, messages, type Reply } from "../messages";
import { hasPressed } from "./attempt";
import { showStatus } from "./bar";
import { observe } from "./observe";
import { perform } from "./perform";
import { recognize } from "./recognize";
import { watchRequests } from "./requests";
import { scan } from "./scan";
import { alone, drop, setClock } from "./time";
import { labelsOfPage } from "./words";

/** A reload makes a new page: what an older one did is not known here. */
const page = crypto.randomUUID();

type Asked = Between<"background-content">;

const answers: Answers<"background-content"> = {
  "background-content/page": () => recognize(page),
  "background-content/run-step": (request) => {
    watchRequests();
    return alone(() => perform(request, page));
  },
  "background-content/pressed": async ({ run, row, attempt, page: asked }) => {
    // A "no" must hold: work that could still press is dropped before it is said.
    await drop();
    if (asked !== page) return { pressed: "unknown" };
    return { pressed: hasPressed(run, row, attempt) ? "yes" : "no" };
  },
  "background-content/observe": async ({ user }) => {
    watchRequests();
    const labels = labelsOfPage();
    if (!labels || recognize(page).verdict !== "ready")
      return { found: "not-read", row: null, fresh: false, detail: recognize(page).verdict };
    return await alone(() => observe(labels, user));
  },
  "background-content/scan": async ({ from }) => {
    watchRequests();
    const labels = labelsOfPage();
    if (!labels) return { part: null, reason: null };
    const part = await alone(() => scan(labels, from));
    return "code" in part ? { part: null, reason: part } : { part, reason: null };
  },
  "background-content/show": ({ text }) => {
    showStatus(text);
    return {};
  },
};

const isAsked = (name: unknown): name is Asked => typeof name === "string" && name in answers;

async function answer<N extends Asked>(name: N, request: unknown): Promise<Reply<N>> {
  return await answers[name](z.parse(messages[name].request, request));
}

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  // Only our own background asks: pages and other extensions cannot reach this listener, other frames and tabs of ours do not ask.
  if (sender.id !== browser.runtime.id || sender.tab || typeof message !== "object" || message === null)
    return undefined;
  if (!("name" in message) || !("request" in message) || !isAsked(message.name)) return undefined;
  return answer(message.name, message.request);
});

setClock(async (milliseconds) => {
  await browser.runtime.sendMessage({ name: "content-background/wait", request: { milliseconds } });
});

/** Ports of workers that drive this page: more than none means that one is alive and will go on. */
let drivers = 0;

browser.runtime.onConnect.addListener((port) => {
  drivers += 1;
  port.onDisconnect.addListener(() => {
    drivers -= 1;
    void drop().then(wake);
  });
});

/** The worker died while it drove this page: wakes it until one is back at work, or says that there is nothing left to do. */
async function wake(): Promise<void> {
  for (let tries = 0; tries < 60 && drivers === 0; tries += 1) {
    const answer = await browser.runtime
      .sendMessage({ name: "content-background/wake", request: {} })
      .catch(() => null);
    const parsed = z.safeParse(messages["content-background/wake"].reply, answer);
    if (parsed.success && !parsed.data.working) return showStatus("");
    if (drivers === 0) await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
