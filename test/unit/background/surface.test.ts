import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Runtime } from "../../../src/browser";

vi.mock("../../../src/browser", () => ({ browser: { runtime: { id: "own", getURL: (path: string) => path } } }));

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

interface Told {
  readonly request: { readonly at: number };
}

/** A surface that is open, how often its state was gathered, and what it was told. Each state takes as long as it is given. */
async function openSurface(takes: readonly number[]) {
  const { tell, changed } = await import("../../../src/background/surface");
  const told: number[] = [];
  let asked = 0;
  const port = {
    onDisconnect: { addListener: () => undefined },
    postMessage: ({ request }: Told) => told.push(request.at),
  };
  tell(port as unknown as Runtime.Port, async () => {
    const at = asked;
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, takes[at] ?? 0));
    return { at };
  });
  return { told, changed, asked: () => asked };
}

test("a state that took seconds to gather is never told after a newer one", async () => {
  const { told, changed } = await openSurface([3000, 0]);
  await vi.advanceTimersByTimeAsync(300);
  changed();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toEqual([0, 1]);
});

test("what changed while a state was gathered is told too, and many changes at once", async () => {
  const { told, changed, asked } = await openSurface([1000]);
  await vi.advanceTimersByTimeAsync(300);
  for (let change = 0; change < 20; change += 1) changed();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toEqual([0, 1]);
  changed();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toEqual([0, 1, 2]);
  expect(asked()).toBe(3);
});

test("one state that could not be gathered keeps no later one from being told", async () => {
  const { tell, changed } = await import("../../../src/background/surface");
  const told: unknown[] = [];
  const port = { onDisconnect: { addListener: () => undefined }, postMessage: (one: unknown) => told.push(one) };
  let tries = 0;
  tell(port as unknown as Runtime.Port, async () => {
    tries += 1;
    if (tries === 1) throw new Error("No SW");
    return {};
  });
  await vi.advanceTimersByTimeAsync(300);
  changed();
  await vi.advanceTimersByTimeAsync(300);
  expect(told).toHaveLength(1);
});
