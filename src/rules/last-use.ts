const day = 24 * 60 * 60 * 1000;
const ago = /^(\d+) days? ago$/i;
/** Year first, or a month in letters. Anything else may be day first or month first, and a guess could pick the wrong user. */
const sure = /^\d{4}-\d{2}-\d{2}|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;

/** ISO time of a last use as a page shows it; null where it shows nothing, or nothing that is sure (IDLE-2). `readAt`: when it was read. */
export function lastUseOf(shown: string, readAt: string): string | null {
  const text = shown.trim();
  const days = ago.exec(text)?.[1];
  if (days === undefined && !sure.test(text)) return null;
  const time = days === undefined ? Date.parse(text) : Date.parse(readAt) - Number(days) * day;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
