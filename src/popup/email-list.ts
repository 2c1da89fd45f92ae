/** Every e-mail in a text, once each, lower case; whatever stands between them: a column of a sheet, a recipient line, a whole CSV. */
export const emailsOf = (text: string): readonly string[] => [
  ...new Set((text.match(/[^\s,;:<>"'()[\]]+@[^\s,;:<>"'()[\]]+/g) ?? []).map((email) => email.toLowerCase())),
];
