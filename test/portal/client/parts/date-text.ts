import { labels } from "../labels/labels.ts";

const format = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" });

export function dateText(date: string | null): string {
  return date ? format.format(new Date(date)) : labels.never;
}
