import * as z from "zod/mini";
import { browser, type Runtime } from "../browser";
import type { Answers } from "../messages";
import { pageMessages } from "../messages/page-list";
import type { Labels } from "../portal/labels/labels";
import { lineName } from "../run/page-check-words";
import { type Reason, reason } from "../run/page-reasons";
import { hasPressed } from "./attempt";
import { showStatus } from "./bar";
import { asItStands } from "./check/as-it-stands";
import { menuIntoSight } from "./check/lesson";
import { lookAt } from "./check/look";
import { outline } from "./check/outline";
import { startPicking, stopPicking } from "./check/picker";
import { leaveRowMenu } from "./check/row-menu";
import { shapeOf } from "./check/shape";
import { elementsOf } from "./check/sight";
import { answerInPage } from "./door";
import { learnedIsHere, takeOver } from "./learned-here";
import { observe } from "./observe";
import { isReason } from "./outcome";
import { perform } from "./perform";
import { readAccountGroups, readAccounts } from "./read-accounts";
import { readGroups } from "./read-groups";
import { readLeases } from "./read-leases";
import { readMembers } from "./read-members";
import { readRule } from "./read-rule";
import { recognize } from "./recognize";
import { cutOffSince, takeNoted, unwatchRequests, watchRequests } from "./requests";
import { scan } from "./scan";
import { alone, drop, setClock } from "./time";
import { trafficSince } from "./traffic";
import { labelsOfPage } from "./words";

/** A reload makes a new page: what an older one did is not known here. */
const page = crypto.randomUUID();

/** Milliseconds back in which a server that did not answer is told of: one reading that comes to nothing may take most of it. */
const lately = 90_000;

const answers: Answers<"background-content"> = {
  "background-content/page": () => ({ ...recognize(page), cutOff: cutOffSince(performance.now() - lately) }),
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
  "background-content/read-groups": ({ from }) => reading((labels) => readGroups(labels, from)),
  "background-content/read-leases": ({ group, from }) => reading((labels) => readLeases(labels, group, from)),
  "background-content/read-accounts": ({ from }) => reading((labels) => readAccounts(labels, from)),
  "background-content/read-account-groups": ({ from }) => reading((labels) => readAccountGroups(labels, from)),
  "background-content/read-rule": async ({ group }) => {
    watchRequests();
    const labels = labelsOfPage();
    if (!labels) return { found: "not-read", rule: null, detail: "unknown-language" };
    return await alone(() => readRule(labels, group));
  },
  "background-content/read-members": async ({ group, listed }) => {
    watchRequests();
    const labels = labelsOfPage();
    if (!labels) return { found: "not-read", members: [], detail: "unknown-language" };
    return await alone(() => readMembers(labels, group, listed));
  },
  "background-content/learned": (known) => {
    takeOver(known);
    return {};
  },
  "background-content/as-it-stands": ({ needed }) => {
    const labels = labelsOfPage();
    const reading = recognize(page);
    const place = reading.verdict === "accounts" ? "accounts" : "licenses";
    return { page: reading, looks: labels ? asItStands(labels, place, needed) : [] };
  },
  "background-content/look": async (request) => {
    watchRequests();
    const labels = labelsOfPage();
    if (!labels) return { spot: request.spot, sights: [], reason: reason("unknown-language") };
    return await alone(() => lookAt(labels, page, request));
  },
  "background-content/shape": () => shapeOf(labelsOfPage()),
  "background-content/outline": ({ line }) => {
    const name = line.slice(line.indexOf(".") + 1);
    return { count: outline(line === "" ? [] : elementsOf(line), name) };
  },
  "background-content/point": async ({ target }) => {
    stopPicking();
    leaveRowMenu();
    outline([], "");
    const labels = labelsOfPage();
    if (!target) return { reason: null };
    if (!labels) return { reason: reason("unknown-language") };
    await alone(() => menuIntoSight(labels, target));
    startPicking(labels, target, lineName(target), (pointed) => {
      leaveRowMenu();
      void browser.runtime.sendMessage({ name: "content-background/pointed", request: { pointed } });
    });
    return { reason: null };
  },
  "background-content/traffic": ({ since }) => {
    takeNoted();
    return trafficSince(since);
  },
  "background-content/let-go": async () => {
    await drop();
    showStatus("");
    return {};
  },
  "background-content/show": ({ text }) => {
    showStatus(text);
    if (text === "") unwatchRequests();
    return {};
  },
};

/** One page of a list, as the reply to whoever asked for it. */
async function reading<T>(
  read: (labels: Labels) => Promise<T | Reason>,
): Promise<{ part: T | null; reason: Reason | null }> {
  watchRequests();
  const labels = labelsOfPage();
  if (!labels) return { part: null, reason: reason("unknown-language") };
  const part = await alone(() => read(labels));
  return isReason(part) ? { part: null, reason: part } : { part, reason: null };
}

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
  answerInPage(answers, learnedIsHere, message, sender),
);

setClock(async (milliseconds) => {
  await browser.runtime.sendMessage({ name: "content-background/wait", request: { milliseconds } });
});

/** Ports of workers that drive this page: more than none means that one is alive and will go on. */
let drivers = 0;

let connected: () => void = () => undefined;
const connection = (): Promise<void> =>
  new Promise((resolve) => {
    connected = resolve;
  });

/** Milliseconds a worker that was woken may take to come back to this page, before it is woken again. */
const patience = 500;

browser.runtime.onConnect.addListener((port) => {
  drivers += 1;
  connected();
  port.onDisconnect.addListener(() => {
    drivers -= 1;
    void drop().then(wake);
  });
});

// A page that is left may come back as it was: what it was at is not taken up again.
addEventListener("pagehide", () => void drop());

/** The worker died while it drove this page: wakes it until one is back at work, or says that there is nothing left to do. */
async function wake(): Promise<void> {
  for (let tries = 0; tries < 60 && drivers === 0; tries += 1) {
    const answer = await browser.runtime
      .sendMessage({ name: "content-background/wake", request: {} })
      .catch(() => null);
    const parsed = z.safeParse(pageMessages["content-background/wake"].reply, answer);
    if (parsed.success && !parsed.data.working) return showStatus("");
    if (drivers === 0) await Promise.race([connection(), new Promise((resolve) => setTimeout(resolve, patience))]);
  }
}
