import { count } from "./count";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago an ISO time was, in words; empty for no time. */
export function ago(at: string, now: number): string {
  const age = now - Date.parse(at);
  if (Number.isNaN(age)) return "";
  if (age < MINUTE) return "just now";
  if (age < HOUR) return `${count(Math.floor(age / MINUTE), "minute")} ago`;
  if (age < DAY) return `${count(Math.floor(age / HOUR), "hour")} ago`;
  return `${count(Math.floor(age / DAY), "day")} ago`;
}

/** A length of time in words: `45 seconds`, `12 minutes`, `1 hour 5 minutes`. */
export function lasting(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 90) return count(seconds, "second");
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return count(minutes, "minute");
  const rest = minutes % 60;
  return `${count(Math.floor(minutes / 60), "hour")}${rest ? ` ${count(rest, "minute")}` : ""}`;
}
