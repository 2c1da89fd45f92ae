import type { Page } from "../../../replies.ts";
import { labels } from "../../labels/labels.ts";
import { button, make } from "./make.ts";
import { jss } from "./style.ts";

const debounce = 300;

interface Pickable {
  readonly id: string;
  readonly displayName: string;
}

interface Options<T extends Pickable> {
  readonly label: string;
  readonly picked: readonly T[];
  readonly search: (words: string) => Promise<Page<T>>;
  readonly about: (option: T) => string;
  readonly chip: (picked: T) => { readonly text: string; readonly title?: string };
  readonly onChange: () => void;
}

export interface PeopleField<T> {
  readonly element: HTMLElement;
  picked(): readonly T[];
}

/** Chips before the field; each has a button that only its title names, and one more button takes everybody out. */
export function peopleField<T extends Pickable>(options: Options<T>): PeopleField<T> {
  const { label, search, about, chip, onChange } = options;
  let picked = options.picked;
  const input = make("input", { type: "text" });
  const chips = make("div", { class: jss.chips });
  const offers = make("ul", { class: jss.offers, role: "listbox", hidden: "" });

  function change(to: readonly T[]): void {
    picked = to;
    show();
    onChange();
  }

  function show(): void {
    const made = picked.map((one) => {
      const { text, title = false } = chip(one);
      const remove = button("", { title: labels.remove }, () => change(picked.filter(({ id }) => id !== one.id)));
      return make("div", { class: jss.chip, title }, make("span", {}, text), remove);
    });
    const clear = button("\u00d7", { title: labels.clear }, () => change([]));
    chips.replaceChildren(...made, input, ...(picked.length > 0 ? [clear] : []));
  }

  function offer(found: readonly T[]): void {
    const others = found.filter(({ id }) => !picked.some((one) => one.id === id));
    const lines = others.map((one) => {
      const name = make("div", {}, one.displayName);
      const line = make(
        "li",
        { class: jss.offer, role: "option" },
        name,
        make("div", { class: jss.faint }, about(one)),
      );
      line.addEventListener("click", () => {
        input.value = "";
        offer([]);
        change([...picked, one]);
      });
      return line;
    });
    offers.replaceChildren(...lines);
    offers.hidden = lines.length === 0;
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    asked += 1;
    const mine = asked;
    if (input.value.trim() === "") return offer([]);
    timer = setTimeout(() => {
      search(input.value)
        .then(({ results }) => mine === asked && offer(results))
        .catch(() => offer([]));
    }, debounce);
  });
  show();
  // The words stand in a label around it all, as plain forms have it.
  const words = make("label", {}, label);
  input.id = `field-${label.replaceAll(" ", "-").toLowerCase()}`;
  words.setAttribute("for", input.id);
  return { element: make("div", {}, words, chips, offers), picked: () => picked };
}
