import { browser } from "../browser";

/**
 * Whether an error says that this worker has been ended: Chrome refuses with it whatever such a worker still asks for. Nothing it is told
 * then says anything about a tab or a page, so none of it may be kept; the next worker goes on from the journal.
 */
export const isAtItsEnd = (error: unknown): boolean => error instanceof Error && error.message.includes("No SW");

/** What the browser knows of a tab; null where there is none of that number any more. Throws where this worker has been ended. */
export async function knownTab(tab: number) {
  try {
    return await browser.tabs.get(tab);
  } catch (error) {
    if (isAtItsEnd(error)) throw error;
    return null;
  }
}
