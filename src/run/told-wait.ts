/** Words for units of time, in the languages the portal is read in, as the message of a server may have them. Some are written without a space after them. */
const units: readonly (readonly [RegExp, number])[] = [
  [/^((s|secs?|seconds?|sek|sekunden?|segundos?|secondes?)$|秒)/u, 1_000],
  [/^((m|mins?|minutes?|minuten?|minutos?)$|分)/u, 60_000],
  [/^((h|hrs?|hours?|stunden?|horas?|heures?)$|小时|時間)/u, 3_600_000],
];

/** Milliseconds a message says to wait, the longest where it says several; 0 where it says none. Told, not believed: only whom the server turned away asks. */
export function toldWait(texts: readonly string[]): number {
  const found = texts.flatMap((text) => [...text.toLowerCase().matchAll(/(\d{1,5})\s*(\p{L}+)/gu)]);
  const waits = found.map(([, count, word = ""]) => {
    const unit = units.find(([names]) => names.test(word));
    return unit ? Number(count) * unit[1] : 0;
  });
  return Math.max(0, ...waits);
}
