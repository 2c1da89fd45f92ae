import * as z from "zod/mini";
import { browser, type Runtime } from "../browser";
import { type Answers, type Between, messages, type Reply } from "../messages";
import { isOwnPage } from "./surface";

interface Answerers {
  readonly surface: Answers<"popup-background">;
  readonly page: Answers<"content-background">;
}

/**
 * The door for messages: who may ask this is asked before anything is looked at, and the request is parsed before it is answered. Undefined for
 * what is no message of ours or not from who may send it, as if nobody were here; rejects a request of another shape.
 */
export function answerAtDoor(
  { surface, page }: Answerers,
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<unknown> | undefined {
  if (typeof message !== "object" || message === null || !("name" in message) || !("request" in message))
    return undefined;
  const { name, request } = message;
  if (isOneOf(surface, name)) return isOwnPage(sender) ? answer(surface, name, request) : undefined;
  if (isOneOf(page, name)) return isDriven(sender) ? answer(page, name, request) : undefined;
  return undefined;
}

/** A name every object inherits is none of ours. */
const isOneOf = <T extends object>(answers: T, name: unknown): name is keyof T =>
  typeof name === "string" && Object.hasOwn(answers, name);

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
