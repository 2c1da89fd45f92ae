import { messages } from "./said";

/** An answer of the portal's server: when it came (milliseconds since 1970) and its status. */
interface Answer {
  readonly at: number;
  readonly status: number;
  /** It is one of those there may be only so many of in five minutes. */
  readonly counts: boolean;
}

type Timing = Pick<PerformanceResourceTiming, "responseEnd" | "responseStatus" | "name">;

const answers: Answer[] = [];
const kept = 500;

/** Takes a timing entry in. What is asked about accounts and groups is counted by its server; of calls made on other pages than Licenses all may be. */
export function noteAnswer({ responseEnd, responseStatus, name }: Timing): void {
  const counts = /\/identity/i.test(new URL(name).pathname) || !/licens/i.test(location.pathname);
  answers.push({ at: performance.timeOrigin + responseEnd, status: responseStatus, counts });
  answers.splice(0, Math.max(0, answers.length - kept));
}

const throttles: readonly number[] = [429, 503];

/** What the server answered since a moment (milliseconds since 1970), and what the page says now. */
export function trafficSince(moment: number) {
  const since = answers.filter(({ at }) => at > moment);
  return {
    throttled: since.filter(({ status }) => throttles.includes(status)).length,
    failing: since.filter(({ status }) => status === 408 || (status >= 500 && !throttles.includes(status))).length,
    counted: since.filter(({ counts }) => counts).map(({ at }) => at),
    said: messages().map((text) => text.slice(0, 300)),
  };
}
