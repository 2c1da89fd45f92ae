import { within } from "../../scripts/chaos/within";
import { eventsAfter } from "../../scripts/kills/journal-watch";
import { ended, type Stage } from "./stage";

/** Milliseconds without an event after which a run stands: longer than the extension itself waits for anything. */
const standing = 150_000;

export async function killWorker({ browser }: Pick<Stage, "browser">): Promise<void> {
  const client = await browser.target().createCDPSession();
  const { targetInfos } = await client.send("Target.getTargets");
  for (const { type, targetId, url } of targetInfos) {
    if (type !== "service_worker" || !url.startsWith("chrome-extension://")) continue;
    // One that has just ended by itself is as dead as it was meant to be.
    await client.send("Target.closeTarget", { targetId }).catch(() => undefined);
  }
  await client.detach();
}

/** Kills the worker once after every step of every row of the run under way, and gives its report and the deaths by step. */
export async function killAfterEveryStep(stage: Stage) {
  const deaths = new Map<string, number>();
  const seen = new Set<string>();
  const { page } = stage.surface;
  const begun = (await eventsAfter(page, 0)).findLast(({ event }) => event.type === "run-started");
  for (let known = begun?.key ?? 0, last = "run-started"; ; ) {
    // Read where they are kept: asking the worker would wake it.
    const [next] = await within(standing, `the next event after ${last}`, eventsAfter(page, known));
    if (!next || next.event.type === "run-ended") return { report: await ended(stage), deaths };
    const { key, event } = next;
    known = key;
    last = JSON.stringify(event);
    const name = event.type === "step-done" ? `${event.type} ${event.verb} ${event.label}` : event.type;
    const step = `${"row" in event ? event.row : 0} ${name}`;
    if (seen.has(step)) continue;
    seen.add(step);
    await killWorker(stage);
    deaths.set(name, (deaths.get(name) ?? 0) + 1);
  }
}
