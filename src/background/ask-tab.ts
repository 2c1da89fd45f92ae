import * as z from "zod/mini";
import { browser } from "../browser";
import { type Between, messages, type PageReading, type Reply, type Request } from "../messages";
import { type Reason, reason } from "../run/reasons";
import { believedAfter } from "../run/silence";
import { isAtItsEnd } from "./known-tab";
import { whenFrozen, whySilent } from "./silent-tab";

type Asked = Between<"background-content">;
export type Answer<N extends Asked> = { readonly reply: Reply<N> } | { readonly silent: Reason };

/** Milliseconds a page may take for one step; longer than any wait of its own, so this only ends what is frozen or gone. */
const longest = 90_000;

export const rest = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Asks the top frame of a tab and parses what it answers. A tab that is gone, frozen or answers nonsense is silent, with the reason. Throws
 * where this worker has been ended.
 */
export async function askTab<N extends Asked>(
  tab: number,
  name: N,
  request: Request<N>,
  deadline = longest,
): Promise<Answer<N>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unwatch = (): void => undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), deadline);
    unwatch = whenFrozen(tab, () => resolve(undefined));
  });
  try {
    const answered = await Promise.race([browser.tabs.sendMessage(tab, { name, request }, { frameId: 0 }), late]);
    const parsed = z.safeParse(messages[name].reply, answered);
    return parsed.success ? { reply: parsed.data } : { silent: await whySilent(tab, false) };
  } catch (error) {
    if (isAtItsEnd(error)) throw error;
    return { silent: await whySilent(tab, true) };
  } finally {
    clearTimeout(timer);
    unwatch();
  }
}

/**
 * Asks until the page answers and has loaded, or the deadline (milliseconds) passes, or it is certain that none will. A reload is over when its
 * new page answers.
 */
export async function pageOf(tab: number, deadline = 30_000): Promise<PageReading | Reason> {
  const end = Date.now() + deadline;
  let last = { code: "", since: 0 };
  for (;;) {
    const answer = await askTab(tab, "background-content/page", {}, 5_000);
    if ("reply" in answer && answer.reply.verdict !== "loading") return answer.reply;
    const why = "silent" in answer ? answer.silent : reason("page-loading");
    if (why.code !== last.code) last = { code: why.code, since: Date.now() };
    const believed = last.since + (believedAfter[why.code] ?? deadline);
    if (Date.now() >= Math.min(end, believed)) return why;
    await rest(200);
  }
}

/**
 * The page a run is to go on in. Where none is there, or one that has lost its server, it is loaded anew: nothing of it is worth keeping, and
 * who resumes has asked for it.
 */
export async function pageAnew(tab: number): Promise<PageReading | Reason> {
  const page = await pageOf(tab);
  const isLost = "code" in page ? page.code === "no-page" : page.cutOff === true;
  if (!isLost) return page;
  await browser.tabs.reload(tab);
  const again = await pageOf(tab);
  return "code" in again && again.code === "no-page" ? reason("portal-not-reachable") : again;
}
