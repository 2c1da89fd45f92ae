import { browser } from "../browser";
import { messages, type Reply, type Request } from "../messages";

/** The messages the surface may send. */
export type PopupMessage = Extract<keyof typeof messages, `popup-background/${string}`>;

/** The same table by what each reply is, so that a reply has the type its name promises. */
const parsed: { readonly [N in PopupMessage]: { readonly reply: { parse(answer: unknown): Reply<N> } } } = messages;

/** Asks the background, and parses what it answers: a reply of another shape is an error, never a guess. */
export async function ask<N extends PopupMessage>(name: N, request: Request<N>): Promise<Reply<N>> {
  const answer: unknown = await browser.runtime.sendMessage({ name, request });
  return parsed[name].reply.parse(answer);
}
