import * as z from "zod/mini";
import { browser } from "../browser";
import type { Reply } from "../messages";
import { pageMessages } from "../messages/page-list";
import { setNeeded } from "./check/vouched";
import { setLearned } from "./words";

let arrived: Promise<void> | null = null;
let told = false;

/** Takes over what the background says was learned on this host, and what is needed. */
export function takeOver({ learned, needed }: Reply<"content-background/learned">): void {
  told = true;
  setLearned(learned);
  setNeeded(needed);
}

/** Waits until it is known what was learned on this host; throws where the background does not say: then nothing may be done here. */
export async function learnedIsHere(): Promise<void> {
  if (told) return;
  arrived ??= ask();
  try {
    await arrived;
  } finally {
    arrived = null;
  }
}

async function ask(): Promise<void> {
  const request = { host: location.host };
  const answer = await browser.runtime.sendMessage({ name: "content-background/learned", request });
  const known = z.parse(pageMessages["content-background/learned"].reply, answer);
  // What came by itself meanwhile is newer.
  if (!told) takeOver(known);
}
