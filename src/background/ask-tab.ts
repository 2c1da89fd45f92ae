import * as z from "zod/mini";
import { browser } from "../browser";
import { type Between, messages, type PageReading, type Reply, type Request } from "../messages";
import { type Reason, reason } from "../run/reasons";

type Asked = Between<"background-content">;
export type Answer<N extends Asked> = { readonly reply: Reply<N> } | { readonly silent: Reason };

/** Milliseconds a page may take for one step; longer than any wait of its own, so this only ends what is frozen or gone. */
const longest = 90_000;

export const rest = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks the top frame of a tab and parses what it answers. A tab that is gone, frozen or answers nonsense is silent, with the reason. */
export async function askTab<N extends Asked>(
  tab: number,
  name: N,
  request: Request<N>,
  deadline = longest,
): Promise<Answer<N>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), deadline);
  });
  try {
    const answered = await Promise.race([browser.tabs.sendMessage(tab, { name, request }, { frameId: 0 }), late]);
    const parsed = z.safeParse(messages[name].reply, answered);
    return parsed.success ? { reply: parsed.data } : { silent: await whySilent(tab) };
  } catch {
    return { silent: await whySilent(tab) };
  } finally {
    clearTimeout(timer);
  }
}

async function whySilent(tab: number): Promise<Reason> {
  try {
    await browser.tabs.get(tab);
    return reason("no-answer");
  } catch {
    return reason("tab-closed");
  }
}

/** Asks until the page answers and has loaded, or the deadline (milliseconds) passes. A reload is over when its new page answers. */
export async function pageOf(tab: number, deadline = 30_000): Promise<PageReading | Reason> {
  const end = Date.now() + deadline;
  for (;;) {
    const answer = await askTab(tab, "background-content/page", {}, 5_000);
    if ("reply" in answer && answer.reply.verdict !== "loading") return answer.reply;
    if ("silent" in answer && answer.silent.code === "tab-closed") return answer.silent;
    if (Date.now() >= end) return "silent" in answer ? answer.silent : reason("page-loading");
    await rest(200);
  }
}
