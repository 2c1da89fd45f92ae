import * as z from "zod/mini";
import { browser, type Runtime } from "../browser";
import { type Answers, type Between, messages, type Reply } from "../messages";
import { pageAnswers, surfaceAnswers } from "./answers";
import { appState, tabsMoved } from "./app-state";
import { recover } from "./coordinator";
import { followPermissions } from "./portal-permissions";
import { changed, isOwnPage, tell } from "./surface";

// Every listener stands at the top level: the browser wakes a dead worker only for those it knew of.
browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  if (typeof message !== "object" || message === null || !("name" in message) || !("request" in message))
    return undefined;
  const { name, request } = message;
  if (isSurfaceMessage(name)) return isOwnPage(sender) ? answer(surfaceAnswers, name, request) : undefined;
  if (isPageMessage(name)) return isDriven(sender) ? answer(pageAnswers, name, request) : undefined;
  return undefined;
});

browser.runtime.onConnect.addListener((port) => {
  if (port.name === "surface" && isOwnPage(port.sender)) tell(port, () => appState(null));
});

browser.alarms.onAlarm.addListener(() => {
  void recover();
});

browser.tabs.onUpdated.addListener((_tab, change) => {
  if (change.status !== "complete" && change.url === undefined) return;
  tabsMoved();
  changed();
});

browser.tabs.onRemoved.addListener(() => {
  tabsMoved();
  changed();
});

browser.permissions.onAdded.addListener(permissionsMoved);
browser.permissions.onRemoved.addListener(permissionsMoved);

void recover();
void followPermissions();

/** What an admin allows or takes back, here or in the browser's own settings, holds at once. */
function permissionsMoved(): void {
  void followPermissions().then(() => {
    tabsMoved();
    changed();
  });
}

const isSurfaceMessage = (name: unknown): name is Between<"popup-background"> =>
  typeof name === "string" && Object.hasOwn(surfaceAnswers, name);
const isPageMessage = (name: unknown): name is Between<"content-background"> =>
  typeof name === "string" && Object.hasOwn(pageAnswers, name);

/** A content script of ours, in the top frame of a tab. It can ask for nothing that starts, approves or alters a run. */
const isDriven = (sender: Runtime.MessageSender): boolean =>
  sender.id === browser.runtime.id && sender.tab !== undefined && sender.frameId === 0;

async function answer<S extends "popup-background" | "content-background", N extends Between<S>>(
  answers: Answers<S>,
  name: N,
  request: unknown,
): Promise<Reply<N>> {
  return await answers[name](z.parse(messages[name].request, request));
}
