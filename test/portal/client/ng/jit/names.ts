/** The variables a piece of code sees: its own, those around it, at last the page's own. */
export class Names {
  readonly #own = new Map<string, unknown>();

  constructor(private readonly around: Names | null = null) {}

  declare(name: string, value: unknown): void {
    this.#own.set(name, value);
  }

  read(name: string): unknown {
    if (this.#own.has(name)) return this.#own.get(name);
    return this.around ? this.around.read(name) : Reflect.get(globalThis, name);
  }

  write(name: string, value: unknown): void {
    if (this.#own.has(name) || !this.around) this.#own.set(name, value);
    else this.around.write(name, value);
  }

  get declared(): Record<string, unknown> {
    return Object.fromEntries(this.#own);
  }
}
