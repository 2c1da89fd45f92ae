const number = new Intl.NumberFormat("en-US");

/** `5,000`. */
export const digits = (value: number): string => number.format(value);

/** `1 row`, `5,000 rows`. */
export const count = (value: number, one: string, many = `${one}s`): string =>
  `${digits(value)} ${value === 1 ? one : many}`;
