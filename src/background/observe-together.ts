import type { Item } from "../run/journal";
import { reason } from "../run/reasons";
import { appendAll, type Untimed } from "./current-run";
import type { Lane } from "./lane";
import { type Press, pressedBy } from "./observe-item";
import { settleMembers } from "./observe-members";
import { settleReleases } from "./observe-releases";
import { inDoubtNow, type Part } from "./together";

/** Rows of one group that are in doubt: the page that was asked to press says whether it did, else the portal itself decides. */
export async function observeTogether(lane: Lane, items: readonly Item[]): Promise<void> {
  const parts = inDoubtNow(items);
  const withheld: Part[] = [];
  const written = new Map<Press["pressed"], Part[]>();
  const answers = new Map<string, Awaited<ReturnType<typeof pressedBy>>>();
  for (const part of parts) {
    const key = JSON.stringify([part.item.page, part.item.press, part.item.pressed]);
    const pressed = answers.get(key) ?? (await pressedBy(lane, part.item));
    answers.set(key, pressed);
    if (pressed === "silent") return;
    if (pressed === "no") withheld.push(part);
    else written.set(pressed, [...(written.get(pressed) ?? []), part]);
  }
  const why = reason("worker-restarted");
  if (withheld.length > 0)
    await appendAll(
      withheld.map(({ row, attempt }): Untimed => ({ type: "commit-withheld", row, attempt, reason: why })),
    );
  const others = items.flatMap((item) => item.others ?? []);
  for (const [pressed, those] of written) await settle(lane, those, pressed, others);
}

async function settle(
  lane: Lane,
  parts: readonly Part[],
  pressed: Press["pressed"],
  others: readonly string[],
): Promise<void> {
  const [first] = parts;
  if (!first) return;
  const press = { pressed, said: "" };
  const { plan, proven } = first.item;
  if (plan.procedure === "release" || proven) await settleReleases(lane, parts, press);
  else await settleMembers(lane, parts, press, others);
}
