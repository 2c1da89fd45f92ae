import { flowNames } from "../flows/names";
import { neededBy } from "../flows/needed";
import type { Reply } from "../messages";
import { learnedAt } from "./learned-store";

/** What a page of a host has to know before it recognizes anything. The flows themselves stay here: pages are kept small. */
export const knownAt = async (host: string): Promise<Reply<"content-background/learned">> => ({
  learned: await learnedAt(host),
  needed: neededBy(flowNames),
});
