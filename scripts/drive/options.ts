import { parseArgs } from "node:util";
import { CommandError } from "../setup/command-error.mjs";

export interface Option {
  readonly name: string;
  /** What stands for its value in the help; empty for a switch. */
  readonly value: string;
  readonly help: string;
  readonly multiple?: boolean;
}

export interface Usage {
  /** `npm run cleanup`, with what must be given. */
  readonly line: string;
  readonly what: string;
  readonly options: readonly Option[];
}

const helpOption: Option = { name: "help", value: "", help: "say this and do nothing" };

/** The options as they were given. Every mistake in them is a sentence and exit status 1. */
export class Given {
  readonly #texts = new Map<string, readonly string[]>();
  readonly #switches = new Set<string>();

  constructor(argv: readonly string[], usage: Usage) {
    for (const [name, value] of Object.entries(parse(argv, usage))) {
      if (value === true) this.#switches.add(name);
      else if (typeof value === "string") this.#texts.set(name, [value]);
      else if (Array.isArray(value))
        this.#texts.set(
          name,
          value.filter((item) => typeof item === "string"),
        );
    }
  }

  has(name: string): boolean {
    return this.#switches.has(name);
  }

  all(name: string): readonly string[] {
    return this.#texts.get(name) ?? [];
  }

  text(name: string): string | null {
    return this.all(name)[0] ?? null;
  }

  needed(name: string): string {
    const text = this.text(name);
    if (!text) throw new CommandError(`--${name} is needed. Add --help to see every option.`);
    return text;
  }

  number(name: string, least: number, most: number): number | null {
    const text = this.text(name);
    if (text === null) return null;
    const number = Number(text);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    throw new CommandError(`--${name} takes a whole number from ${least} to ${most}; "${text}" is not one.`);
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T | null {
    return this.several(name, allowed)[0] ?? null;
  }

  several<T extends string>(name: string, allowed: readonly T[]): T[] {
    return this.all(name).map((text) => {
      const found = allowed.find((value) => value === text);
      if (found) return found;
      throw new CommandError(`--${name} takes one of: ${allowed.join(", ")}; "${text}" is none of them.`);
    });
  }
}

function parse(argv: readonly string[], { options }: Usage): Record<string, unknown> {
  const known = [...options, helpOption].map(({ name, value, multiple = false }) => [
    name,
    { type: value ? ("string" as const) : ("boolean" as const), multiple },
  ]);
  try {
    return parseArgs({ args: [...argv], options: Object.fromEntries(known), allowPositionals: false }).values;
  } catch (error) {
    // Node's own first sentence names the option; what follows it is advice for programmers.
    const [first = "An option was not understood"] = error instanceof Error ? error.message.split(". ") : [];
    throw new CommandError(`${first}. Add --help to see every option.`);
  }
}

export function helpText({ line, what, options }: Usage): string {
  const rows = [...options, helpOption].map((option) => [
    `--${option.name}${option.value ? ` ${option.value}` : ""}${option.multiple ? " (repeatable)" : ""}`,
    option.help,
  ]);
  const width = Math.max(...rows.map(([left = ""]) => left.length));
  return [line, "", what, "", ...rows.map(([left = "", right]) => `  ${left.padEnd(width)}  ${right}`)].join("\n");
}
