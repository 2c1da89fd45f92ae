import { beforeEach, expect, test } from "vitest";
import { press } from "../../../src/content/act";
import { alone, drop, isDropped, until } from "../../../src/content/time";
import { clicksOn, clock, one, openPage } from "./page";

let log: string[];
beforeEach(() => {
  log = [];
  openPage("<button>Save</button>");
});

/** Work that goes on until it is dropped, or for a minute. */
const long = (name: string) => async (): Promise<void> => {
  log.push(`${name} begins`);
  await until(() => null, 60_000);
  log.push(`${name} ends`);
};

test("work asked for next begins once the work at hand was dropped and has ended", async () => {
  const began = clock.now();
  const first = alone(long("first"));
  await Promise.resolve();
  await alone(async () => void log.push(`second begins, ${isDropped()}`));
  await first;
  expect(log).toEqual(["first begins", "first ends", "second begins, false"]);
  expect(clock.now() - began).toBeLessThan(1000);
});

test("two asked for at once never run together, and the one before the last presses nothing", async () => {
  const clicks = clicksOn(one("button"));
  const pressing = () => press(one("button"), "Save");
  const [first, second, third] = await Promise.all([alone(pressing), alone(pressing), alone(pressing)]);
  expect([first?.code, second?.code, third]).toEqual(["worker-restarted", "worker-restarted", null]);
  expect(clicks.count()).toBe(1);
});

test("after a drop is over, work that was waiting for its turn has ended too and has pressed nothing", async () => {
  const clicks = clicksOn(one("button"));
  const first = alone(long("first"));
  const waiting = alone(() => press(one("button"), "Save"));
  await drop();
  expect(clicks.count()).toBe(0);
  expect(await waiting).toMatchObject({ code: "worker-restarted" });
  await first;
  expect(isDropped()).toBe(false);
});

test("work that failed does not stop the next", async () => {
  const failed = alone(() => Promise.reject(new Error("broken")));
  await expect(failed).rejects.toThrow("broken");
  expect(await alone(() => Promise.resolve("next"))).toBe("next");
});
