import { parseSelector, type Selector, selectorGrammar } from "./selector.ts";

export interface Knob<T> {
  readonly default: T;
  readonly values: string;
  readonly about: string;
  /** Server knobs work from the next call on; page knobs from the next load of a page. */
  readonly from: "at once" | "next page load";
  parse(text: string): T | undefined;
}

type About = Pick<Knob<unknown>, "about" | "from">;

export function server(about: string): About {
  return { about, from: "at once" };
}

export function page(about: string): About {
  return { about, from: "next page load" };
}

export function number(initial: number, unit: string, about: About, most = 600_000): Knob<number> {
  return {
    ...about,
    default: initial,
    values: unit,
    parse: (text) => (/^\d+$/.test(text) && Number(text) <= most ? Number(text) : undefined),
  };
}

export function flag(initial: boolean, about: About): Knob<boolean> {
  const spoken: Record<string, boolean> = { true: true, on: true, false: false, off: false };
  return { ...about, default: initial, values: "true | false", parse: (text) => spoken[text] };
}

export function choice<const T extends string>(values: readonly [T, ...T[]], about: About): Knob<T> {
  return {
    ...about,
    default: values[0],
    values: values.join(" | "),
    parse: (text) => values.find((value) => value === text),
  };
}

export function saves(about: About): Knob<Selector> {
  return { ...about, default: "none", values: selectorGrammar, parse: parseSelector };
}
