/** A sentence with a short detail in brackets, where there is one. */
export const detailed = (sentence: string, detail: string): string =>
  detail === "" ? `${sentence}.` : `${sentence} (${detail}).`;
