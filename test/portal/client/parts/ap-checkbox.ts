/** A checkbox with a root of its own; label and state are properties only. Whether a press changes anything is for the page to say. */
export class ApCheckbox extends HTMLElement {
  readonly #box = document.createElement("input");
  readonly #text = document.createElement("span");

  constructor() {
    super();
    const around = document.createElement("label");
    this.#box.type = "checkbox";
    this.#box.addEventListener("click", (event) => {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent("toggle-asked", { detail: !this.checked }));
    });
    around.append(this.#box, this.#text);
    this.attachShadow({ mode: "open" }).append(around);
  }

  checked = false;

  show(label: string, checked: boolean, mixed: boolean, disabled: boolean): void {
    this.checked = checked;
    this.#text.textContent = label;
    // Within the click that asked for it a prevented box is put back to what it was: its state is set afterwards.
    queueMicrotask(() => {
      this.#box.checked = checked;
      this.#box.indeterminate = mixed;
    });
    this.#box.disabled = disabled;
  }
}
