export type Child = Node | string | null | false;

type Attributes = Readonly<Record<string, string | false>>;

/** An element with attributes and children; what is false or null is left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== false) element.setAttribute(name, value);
  element.append(...children.flatMap((child) => child || []));
  return element;
}

export function button(text: string, attributes: Attributes, onPress: () => void): HTMLButtonElement {
  const made = make("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", onPress);
  return made;
}
