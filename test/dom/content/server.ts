import { vi } from "vitest";
import { watchRequests } from "../../../src/content/requests";
import { clock } from "./page";

/** What the browser's timing says of one request of the page. */
class Timing {
  readonly startTime = clock.now();
  constructor(
    readonly name: string,
    readonly initiatorType = "fetch",
    readonly responseStatus = 200,
  ) {}
}

type Listener = (list: { getEntries(): Timing[] }) => void;
let listener: Listener | null = null;

/** Takes the place of the browser's observer; happy-dom has none. Call it after `openPage`. */
export function watchServer(): void {
  vi.stubGlobal("PerformanceResourceTiming", Timing);
  vi.stubGlobal(
    "PerformanceObserver",
    class {
      constructor(told: Listener) {
        listener = told;
      }
      observe(): void {}
    },
  );
  watchRequests();
}

/** The page asked its server, and was answered. */
export function request(path: string, { type = "fetch", status = 200, origin = location.origin } = {}): void {
  listener?.({ getEntries: () => [new Timing(`${origin}${path}`, type, status)] });
}
