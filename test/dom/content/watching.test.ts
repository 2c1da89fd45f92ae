import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { clock, openPage } from "./page";
import { list, portal } from "./portal";

/** Observers of the page that are at work now. */
const watching = new Set<object>();

function counted<T extends typeof MutationObserver | typeof PerformanceObserver>(kind: T): T {
  return new Proxy(kind, {
    construct: (Real, args: ConstructorParameters<T>) => {
      const made = Reflect.construct(Real, args);
      return new Proxy(made, {
        get: (target, name) => {
          const value = Reflect.get(target, name);
          if (name === "observe") watching.add(made);
          if (name === "disconnect") watching.delete(made);
          return typeof value === "function" ? value.bind(target) : value;
        },
      });
    },
  });
}

beforeEach(() => {
  vi.resetModules();
  watching.clear();
  openPage(portal({ users: list() }));
  vi.stubGlobal("MutationObserver", counted(MutationObserver));
  vi.stubGlobal("PerformanceObserver", counted(PerformanceObserver));
});
afterEach(() => vi.unstubAllGlobals());

/** The waits of a page whose clock goes on by waiting. */
async function waits() {
  const time = await import("../../../src/content/time");
  time.setClock(async (milliseconds) => clock.advance(milliseconds));
  return time;
}

describe("the page is only watched while somebody waits for it", () => {
  test("recognizing and recording a page watch nothing", async () => {
    const { recognize } = await import("../../../src/content/recognize");
    const { recordPage } = await import("../../../src/content/record/record-page");
    expect(recognize("page").verdict).toBe("ready");
    expect(recordPage("").text).toContain("License Allocations to Users");
    expect(watching.size).toBe(0);
  });

  test("a wait watches until it is over, whether or not what it waits for came", async () => {
    const { until } = await waits();
    let during = 0;
    let turns = 0;
    await until(() => {
      during = Math.max(during, watching.size);
      turns += 1;
      return turns > 3 ? true : null;
    }, 1000);
    expect(watching.size).toBe(0);
    const none = until(() => null, 200);
    expect(watching.size).toBe(1);
    expect(await none).toBeNull();
    expect(watching.size).toBe(0);
  });

  test("dropped work leaves no watch behind", async () => {
    const { alone, drop, until } = await waits();
    const waiting = alone(() => until(() => null, 60_000));
    await Promise.resolve();
    await drop();
    expect(await waiting).toBeNull();
    expect(watching.size).toBe(0);
  });

  test("what the page asks its server is listened to from the first work on until nobody is at work, never else", async () => {
    const { unwatchRequests, watchRequests } = await import("../../../src/content/requests");
    expect(watching.size).toBe(0);
    watchRequests();
    watchRequests();
    expect(watching.size).toBe(1);
    unwatchRequests();
    expect(watching.size).toBe(0);
    watchRequests();
    expect(watching.size).toBe(1);
  });
});

test("nothing watches or listens as soon as it is loaded: observers and timers are made inside functions alone", () => {
  const files = readdirSync("src/content", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const atTop = files.filter((file) =>
    readFileSync(join("src/content", file), "utf8")
      .split("\n")
      .some((line) =>
        /^(export )?(const|let) .*new (Mutation|Performance|Resize|Intersection)Observer|^(void )?set(Interval|Timeout)\b/.test(
          line,
        ),
      ),
  );
  expect(atTop).toEqual([]);
});
