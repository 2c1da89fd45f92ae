import type { LicenseTotal } from "../../../replies.ts";
import { labels } from "../../labels/labels.ts";
import { externalCode, type Ticks } from "../../licenses/ticks.ts";
import { knobs } from "../../settings.ts";
import { make } from "./make.ts";
import { jss } from "./style.ts";

/** Plain checkboxes, read where they stand. */
export class Boxes {
  readonly element = make("div");
  readonly #inputs = new Map<string, HTMLInputElement>();

  add(code: string, name: string): HTMLElement {
    const input = make("input", { type: "checkbox" });
    this.#inputs.set(code, input);
    const line = make("div", {}, make("label", { class: jss.choice }, input, name));
    this.element.append(line);
    return line;
  }

  addExternal(): void {
    this.add(externalCode, labels.externalLicense);
  }

  /** The boxes come one by one where a knob says so; then `complete` is called. */
  arrive(licenses: readonly LicenseTotal[], complete: () => void): void {
    const late = knobs["late-boxes"];
    const [next, ...others] = licenses;
    if (!next) {
      complete();
      return;
    }
    this.add(next.code, next.name);
    if (late === 0) this.arrive(others, complete);
    else setTimeout(() => this.arrive(others, complete), late);
  }

  get ticks(): Ticks {
    const ticked = [...this.#inputs].filter(([, input]) => input.checked).map(([code]) => code);
    return { codes: new Set(ticked.filter((code) => code !== externalCode)), external: ticked.includes(externalCode) };
  }

  tick({ codes, external }: Ticks): void {
    for (const [code, input] of this.#inputs) input.checked = code === externalCode ? external : codes.has(code);
  }

  lock(locked: boolean): void {
    for (const input of this.#inputs.values()) input.disabled = locked;
  }

  isTicked(code: string): boolean {
    return this.#inputs.get(code)?.checked ?? false;
  }
}
