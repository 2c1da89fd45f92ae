import { describe, expect, test } from "vitest";
import { change, settled, until } from "../../../src/content/time";
import { add, clock, later, one, openPage, shadow } from "./page";

/** A reading of what stands in the page. */
const text = (): string | null => document.querySelector("p")?.textContent ?? null;

describe("waiting until a reading is something", () => {
  test("what is there already is told without a wait", async () => {
    openPage("<p>here</p>");
    const began = clock.now();
    expect(await until(text, 1000)).toBe("here");
    expect(clock.now()).toBe(began);
  });

  test("what comes later is told when it comes", async () => {
    openPage();
    later(400, () => add("<p>late</p>"));
    expect(await until(text, 1000)).toBe("late");
  });

  test("what never comes is null after the deadline, not before", async () => {
    openPage();
    const began = clock.now();
    expect(await until(text, 1000)).toBeNull();
    expect(clock.now() - began).toBeGreaterThanOrEqual(1000);
    expect(clock.now() - began).toBeLessThan(1100);
  });
});

describe("waiting until a reading has come to rest", () => {
  const same = (value: string): string => value;

  test("a reading that stays is told", async () => {
    openPage("<p>1</p>");
    expect(await settled(text, same, 1000)).toBe("1");
  });

  test("a reading that changes once more is told as it became", async () => {
    openPage("<p>1</p>");
    later(20, () => one("p").replaceChildren("2"));
    expect(await settled(text, same, 1000)).toBe("2");
  });

  test("a reading that never rests is null after the deadline", async () => {
    openPage("<p>1</p>");
    let count = 0;
    const restless = (): string => {
      count += 1;
      return String(count);
    };
    const began = clock.now();
    expect(await settled(restless, same, 1000)).toBeNull();
    expect(clock.now() - began).toBeGreaterThanOrEqual(1000);
  });
});

test.each(["open", "closed"] as const)("a change inside an %s shadow root ends the wait", async (mode) => {
  openPage("<ap-shell></ap-shell>");
  const root = shadow(one("ap-shell"), "<p>old</p>", mode);
  const { setClock } = await import("../../../src/content/time");
  // A clock that never comes: only the page's own change can end the wait.
  setClock(() => new Promise(() => undefined));
  const changed = change();
  one("p", root).replaceChildren("new");
  await changed;
  expect(one("p", root).textContent).toBe("new");
});
