/** Where a mouse is when it is over the middle of an element. */
function mouseAt(element: Element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { clientX: x + width / 2, clientY: y + height / 2, bubbles: true, cancelable: true, composed: true };
}

const mouse = { pointerId: 1, pointerType: "mouse", isPrimary: true };

/** The pointer comes: what a page shows only then appears. Nothing is pressed. */
export function arrive(element: Element): void {
  const at = mouseAt(element);
  element.dispatchEvent(new PointerEvent("pointerover", { ...at, ...mouse }));
  element.dispatchEvent(new MouseEvent("mouseover", at));
  element.dispatchEvent(new PointerEvent("pointermove", { ...at, ...mouse }));
}

export function pressDown(element: Element): void {
  const at = mouseAt(element);
  const down = { ...at, button: 0, buttons: 1, detail: 1 };
  const up = { ...at, button: 0, buttons: 0, detail: 1 };
  element.dispatchEvent(new PointerEvent("pointerdown", { ...down, ...mouse }));
  // A page that prevents it keeps the focus where it is, as it would with a mouse.
  const mayFocus = element.dispatchEvent(new MouseEvent("mousedown", down));
  if (mayFocus && element instanceof HTMLElement) element.focus({ preventScroll: true });
  element.dispatchEvent(new PointerEvent("pointerup", { ...up, ...mouse }));
  element.dispatchEvent(new MouseEvent("mouseup", up));
  if (element instanceof HTMLElement) element.click();
  else element.dispatchEvent(new MouseEvent("click", up));
}

/** Leaving closes the tooltip that arriving opened, so that it covers nothing that comes next. */
export function goAway(element: Element): void {
  const at = mouseAt(element);
  element.dispatchEvent(new PointerEvent("pointerout", { ...at, ...mouse }));
  element.dispatchEvent(new MouseEvent("mouseout", at));
}

/** A page takes a title away to show it in a tooltip of its own, which does not come for so short a visit: the control would have no name. */
export function giveBack(element: Element, title: string | null): void {
  if (title !== null && !element.hasAttribute("title")) element.setAttribute("title", title);
}
