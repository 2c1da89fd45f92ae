import { place } from "./layout";
import { add } from "./page";

/** Pixels. */
const rowHeight = 20;
const room = 100;
const top = 50;

/** A list that has only the rows in sight in the page, and perhaps more at its end when it is scrolled there. */
export class ScrolledList {
  readonly scroller: HTMLElement;
  readonly #list: HTMLElement;
  /** Rows that are there to be scrolled to. */
  rows: string[];
  /** Rows the server still has, and how many come at a time. */
  readonly #later: string[];
  /** Whether anything is drawn when the list is scrolled. */
  draws = true;
  /** Most rows that ever stood in the page. */
  most = 0;
  #scrolled = 0;

  constructor(rows: readonly string[], later: readonly string[] = []) {
    this.rows = [...rows];
    this.#later = [...later];
    this.scroller = add('<div style="overflow-y: auto"><ul></ul></div>');
    this.#list = this.scroller.querySelector("ul") ?? this.scroller;
    place(this.scroller, { x: 0, y: top, width: 100, height: room });
    const inside = (): number => Math.max(this.rows.length * rowHeight, room);
    Object.defineProperties(this.scroller, {
      scrollHeight: { get: inside },
      clientHeight: { get: () => room },
      scrollTop: {
        get: () => this.#scrolled,
        set: (to: number) => {
          this.#scrolled = Math.max(0, Math.min(to, inside() - room));
        },
      },
      scrollTo: {
        value: ({ top: to }: { top: number }) => {
          this.scroller.scrollTop = to;
        },
      },
    });
    this.scroller.addEventListener("scroll", () => {
      if (this.#scrolled + room >= inside()) this.rows.push(...this.#later.splice(0, 5));
      if (this.draws) this.draw();
    });
    this.draw();
  }

  draw(): void {
    const first = Math.max(0, Math.floor(this.#scrolled / rowHeight) - 1);
    const shown = this.rows.slice(first, Math.ceil((this.#scrolled + room) / rowHeight) + 1);
    this.#list.replaceChildren();
    for (const [at, text] of shown.entries()) {
      const row = add(`<li>${text}</li>`, this.#list);
      const y = top + (first + at) * rowHeight;
      place(row, () => ({ x: 0, y: y - this.#scrolled, width: 100, height: rowHeight }));
    }
    this.most = Math.max(this.most, shown.length);
  }

  readonly elements = (): Element[] => [...this.#list.children];
  readonly look = () => ({
    rows: this.elements().map(({ textContent }) => textContent ?? ""),
    elements: this.elements(),
  });
}

export const numbered = (count: number, from = 1): string[] =>
  Array.from({ length: count }, (_, at) => `u${at + from}@acme.example`);
