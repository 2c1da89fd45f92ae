const pieces = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");

/** E-mails in a text field: one a line, or however they are separated. */
export const emailLines = (text: string): string[] => pieces(text.toLowerCase(), /[\s,;]+/);

/** Names in a text field, which may hold spaces and commas: one a line. */
export const nameLines = (text: string): string[] => pieces(text, /[\r\n;]+/);

/** A whole number from a field, brought within its bounds. */
export const within = (value: string, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(Number(value)) || least));
