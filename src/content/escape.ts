/** Asks a panel or menu to go, as the Escape key does. A form loses what was changed in it. */
export function sendEscape(element: Element): void {
  const key = { key: "Escape", code: "Escape", bubbles: true, composed: true, cancelable: true };
  element.dispatchEvent(new KeyboardEvent("keydown", key));
}
