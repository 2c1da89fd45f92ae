const DAY = 86_400_000;
const AGO = /^(\d+) days? ago$/i;
/** Year first, or a month in letters. Anything else may be day first or month first, and a guess could pick the wrong user. */
const SURE = /^\d{4}-\d{2}-\d{2}|[a-z]{3}/i;

/** Days since a license was last in use, or null where the page shows nothing or nothing that is sure. */
export function daysUnused(shown: string, now: number): number | null {
  const text = shown.trim();
  const days = AGO.exec(text)?.[1];
  if (days) return Number(days);
  if (!SURE.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.floor((now - at) / DAY);
}
