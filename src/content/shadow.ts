declare global {
  interface Element {
    /** Firefox, in content scripts only. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
  /** Chrome and Edge, in content scripts only. */
  var chrome: { readonly dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } } | undefined;
}

/** The shadow root of an element, closed ones too where the browser lets a content script see them. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  // Only custom elements are asked for a closed root: asking every div of a large table would cost more than it finds.
  if (!element.localName.includes("-")) return null;
  return element.openOrClosedShadowRoot ?? globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
}
