import * as z from "zod/mini";
import { browser, type Runtime } from "../browser";
import type { Answers, Between, Reply } from "../messages";
import { pageMessages } from "../messages/page-list";

type Asked = Between<"background-content">;

/**
 * The door for what a page is asked. Only our own background asks: pages and other extensions cannot reach it, other tabs and frames of ours do
 * not ask. The request is parsed before it is answered, and nothing but what was `learned` is answered before `ready`. Undefined for what is not ours.
 */
export function answerInPage(
  answers: Answers<"background-content">,
  ready: () => Promise<void>,
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<unknown> | undefined {
  if (sender.id !== browser.runtime.id || sender.tab || typeof message !== "object" || message === null)
    return undefined;
  if (!("name" in message) || !("request" in message)) return undefined;
  const { name, request } = message;
  const isAsked = (asked: unknown): asked is Asked => typeof asked === "string" && Object.hasOwn(answers, asked);
  return isAsked(name) ? answer(answers, ready, name, request) : undefined;
}

async function answer<N extends Asked>(
  answers: Answers<"background-content">,
  ready: () => Promise<void>,
  name: N,
  request: unknown,
): Promise<Reply<N>> {
  // Nothing is recognized before it is known what controls are called here.
  if (name !== "background-content/learned") await ready();
  return await answers[name](z.parse(pageMessages[name].request, request));
}
