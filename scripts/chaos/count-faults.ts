import type { WriteLogEntry } from "../../test/portal/server/write-log";
import type { Round } from "./choose-round";

/** How often each fault struck, told by the write log; of what holds for a whole round, how many rows went through it. */
export function countFaults(
  writes: readonly WriteLogEntry[],
  admin: string,
  { weathers }: Round,
  rows: number,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { name } of weathers) counts[name] = rows;
  for (const entry of writes) {
    const name = entry.admin === admin ? struckBy(entry) : `another admin: ${entry.call}`;
    if (name !== "") counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

function struckBy({ accepted, answered, status }: WriteLogEntry): string {
  if (answered === 0) return accepted ? "no answer, and stored" : "no answer, nothing stored";
  if (accepted) return answered >= 400 ? "an error told, and stored" : "";
  if (answered < 400) return "success told, nothing stored";
  return status >= 500 || status === 429 ? "the save refused by a fault" : "the save refused by the rules";
}
