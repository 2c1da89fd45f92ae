import { isHookWord, wordsIn } from "./known-words";
import { type Placeholders, shaped } from "./placeholders";

/** How what stands at this place of the page is written down. */
export interface Writing {
  /** What an attribute says, a name for instance. */
  readonly said: (text: string) => string;
  readonly placeholders: Placeholders;
}

const saying = new Set([
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "title",
  "placeholder",
  "mattooltip",
  "label",
]);
const identifying = new Set([
  "id",
  "for",
  "aria-labelledby",
  "aria-describedby",
  "aria-controls",
  "aria-owns",
  "aria-details",
]);
const states = new Set(
  `aria-expanded aria-selected aria-checked aria-pressed aria-disabled aria-hidden aria-haspopup aria-modal aria-busy aria-live aria-sort
  aria-rowcount aria-colcount aria-rowindex aria-colindex aria-level aria-current aria-invalid aria-readonly aria-required
  aria-multiselectable aria-orientation aria-autocomplete aria-setsize aria-posinset aria-valuenow aria-valuemin aria-valuemax aria-atomic
  hidden disabled readonly required multiple open inert tabindex colspan rowspan scope type contenteditable`.split(
    /\s+/,
  ),
);
const stateWords = new Set(
  `true false mixed undefined ascending descending none other menu listbox tree grid dialog polite assertive off page step location date time
  vertical horizontal list both inline col row colgroup rowgroup plaintext-only button submit reset checkbox radio text search email number
  password tel url range file color month week datetime-local hidden image`.split(/\s+/),
);
const roles = new Set(
  `alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox complementary contentinfo
  definition deletion dialog directory document emphasis feed figure form generic grid gridcell group heading img insertion link list listbox
  listitem log main marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation none note option paragraph presentation
  progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status strong subscript
  superscript switch tab table tablist tabpanel term textbox time timer toolbar tooltip tree treegrid treeitem`.split(
    /\s+/,
  ),
);

/** The attributes of an element that are recorded, by their names; every other is left out. */
export function attributesOf(element: Element, writing: Writing): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { name, value } of element.attributes) {
    const kept = written(name, value, writing);
    if (kept !== null) found[name] = kept;
  }
  if (element.hasAttribute("href")) found["href"] = "#";
  return { ...found, ...stateOf(element, writing) };
}

function written(name: string, value: string, { said, placeholders }: Writing): string | null {
  if (saying.has(name)) return said(value);
  if (name === "alt") return placeholders.data(value);
  if (identifying.has(name))
    return value
      .split(/\s+/)
      .flatMap((id) => (id === "" ? [] : [placeholders.id(id)]))
      .join(" ");
  if (states.has(name)) return state(value);
  if (name === "role")
    return (
      value
        .toLowerCase()
        .split(/\s+/)
        .filter((role) => roles.has(role))
        .join(" ") || null
    );
  if (name === "class") return classes(value, placeholders);
  if (name === "slot") return value === "" ? "" : placeholders.id(`slot ${value}`);
  if (name === "lang") return /^[a-z]{2,3}(-[a-z]{2,4})?$/i.test(value) ? value : null;
  if (name.startsWith("data-") && wordsIn(name).every(isHookWord)) return placeholders.hook(value);
  return null;
}

function state(value: string): string {
  const plain = value.trim().toLowerCase();
  if (/^-?\d+$/.test(plain)) return shaped(plain);
  return plain === "" || stateWords.has(plain) ? plain : "x";
}

const classes = (value: string, placeholders: Placeholders): string =>
  [...new Set(value.split(/\s+/).map((name) => placeholders.hook(name)))].join(" ").trim();

/** What a field holds and whether it is ticked is no attribute: the attributes only say how it began. */
function stateOf(element: Element, { said, placeholders }: Writing): Record<string, string> {
  if (element instanceof HTMLOptionElement) return element.selected ? { selected: "" } : {};
  if (element instanceof HTMLSlotElement)
    return element.name === "" ? {} : { name: placeholders.id(`slot ${element.name}`) };
  if (!(element instanceof HTMLInputElement)) return {};
  if (element.type === "checkbox" || element.type === "radio") return element.checked ? { checked: "" } : {};
  if (element.type === "password" || element.type === "hidden" || element.value === "") return {};
  const pressed = element.type === "submit" || element.type === "button";
  return { value: pressed ? said(element.value) : placeholders.data(element.value) };
}
