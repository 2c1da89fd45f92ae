import { rootsIn } from "./tree";

/**
 * A short wait. The page's own timers run once a second, or once a minute, in a hidden tab, so the worker's clock is used: `content.iife.ts`
 * puts it here. Milliseconds.
 */
let pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
export function setClock(clock: (milliseconds: number) => Promise<void>): void {
  pause = clock;
}

/** Milliseconds the portal is given to show what was asked for. */
export const patience = 15_000;

/** A frame in a visible tab; in a hidden one no frame ever comes, so about as long by the clock. */
export function moment(): Promise<void> {
  if (document.visibilityState === "hidden") return pause(17);
  return new Promise((resolve) => {
    const go = (): void => {
      document.removeEventListener("visibilitychange", go);
      resolve();
    };
    // The frame does not come either when the tab is hidden meanwhile.
    document.addEventListener("visibilitychange", go);
    requestAnimationFrame(go);
  });
}

/** How often work was asked for or dropped, and which of these is at hand. */
let asked = 0;
let atHand = 0;

/** Whoever asked for the work at hand is gone, or asks for something else: every wait ends now, and nothing more is pressed. */
export const isDropped = (): boolean => atHand !== asked;

let last: Promise<unknown> = Promise.resolve();

/**
 * Does one piece of work at a time. Work still going on is dropped first, so that what is asked next finds the page left alone; so is work
 * that waited for its turn when something else was asked.
 */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  asked += 1;
  const mine = asked;
  const own = last.then(() => {
    atHand = mine;
    return work();
  });
  last = own.catch(() => undefined);
  return own;
}

/** Drops the work at hand and resolves once it has ended. */
export const drop = (): Promise<void> => alone(() => Promise.resolve());

const interval = 60;

/** When the page was last seen to change, or a wait began. */
let changedAt = 0;

/** Milliseconds without any change after which a page has come to rest, however slow it is. */
const still = 10_000;

/** Whether nothing in the page changed for long, up to the end of the wait that has just ended. A hidden page hardly gets on: of that it says nothing. */
export const hasStoodStill = (): boolean =>
  document.visibilityState !== "hidden" && performance.now() - changedAt >= still;

/** Lets the page finish what it is doing, without a timer: a message to ourselves comes after its pending work. */
const afterThis = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Resolves when anything in any root of the page changed, or after a short while for what changes without the document changing. */
export async function change(): Promise<void> {
  let stop = (): void => undefined;
  const changed = new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      changedAt = performance.now();
      resolve();
    });
    for (const root of rootsIn(document))
      observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    stop = () => observer.disconnect();
  });
  await Promise.race([changed, pause(interval)]);
  stop();
  await afterThis();
}

/**
 * Reads again and again, each time the page changed, until the reading is something; null once the deadline has passed. The deadline
 * is in milliseconds; the reading must change nothing.
 */
export async function until<T>(read: () => T | null, deadline: number): Promise<T | null> {
  const end = performance.now() + deadline;
  changedAt = performance.now();
  for (;;) {
    const value = read();
    if (value !== null) return value;
    if (isDropped() || performance.now() >= end) return null;
    await change();
  }
}

/** Two equal readings a moment apart: what the page shows has come to rest. Null once the deadline has passed. */
export async function settled<T>(
  read: () => T | null,
  same: (value: T) => string,
  deadline: number,
): Promise<T | null> {
  const end = performance.now() + deadline;
  while (!isDropped() && performance.now() < end) {
    const first = await until(read, end - performance.now());
    if (first === null) return null;
    await pause(rest);
    const second = read();
    if (second !== null && same(second) === same(first)) return second;
  }
  return null;
}

/** How long a reading must stay the same. Two frames of a page that is at work. Milliseconds. */
const rest = 34;
