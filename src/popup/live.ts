import * as z from "zod/mini";
import { browser } from "../browser";
import { AppState } from "../messages";
import { ask } from "./ask";

const Pushed = z.object({ name: z.literal("background-popup/state"), request: AppState });

/** Connections that may end at once, one after the other, before we say that the background is gone. */
const MOST_SHORT_LIVES = 3;
const SHORT_LIFE = 1000;

interface Follower {
  readonly onState: (state: AppState) => void;
  readonly onLost: () => void;
  readonly tab: () => number | null;
}

/** Follows the background's state for as long as this page lives. A worker that died is woken by the question that follows. */
export async function follow(follower: Follower, shortLives = 0): Promise<void> {
  try {
    const port = browser.runtime.connect({ name: "surface" });
    const since = Date.now();
    port.onMessage.addListener((message: unknown) => {
      const pushed = z.safeParse(Pushed, message);
      if (pushed.success) follower.onState(pushed.data.request);
    });
    port.onDisconnect.addListener(() => {
      const lives = Date.now() - since < SHORT_LIFE ? shortLives + 1 : 0;
      if (lives < MOST_SHORT_LIVES) void follow(follower, lives);
      else follower.onLost();
    });
    follower.onState(await ask("popup-background/state", { tab: follower.tab() }));
  } catch {
    follower.onLost();
  }
}
