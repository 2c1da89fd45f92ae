/**
 * Texts a spreadsheet would run as a formula: they begin with `= + - @` (full-width too) or a control character. Escaped by one leading
 * apostrophe when written; a text that already begins with apostrophes before such a character gets one more, so that reading takes off
 * exactly what writing put on.
 */
export const formula = /^'*[=+\-@\uff1d\uff0b\uff0d\uff20\p{Cc}]/u;

/** The text as it was before it was written with its formula escaped. */
export function withoutEscape(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
