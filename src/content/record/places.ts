/** Whatever stands in one of these is about somebody or something of the organization. */
const data = [
  'tr, [role="row"], td, [role="cell"], [role="gridcell"], [role="rowheader"]',
  'li, dd, [role="listitem"], option, [role="option"], [role="treeitem"]',
  '[class*="chip" i], [class*="avatar" i], [role="img"]',
  '[role="alert"], [role="status"], [aria-live], [data-sonner-toast], [class*="snack" i], [class*="toast" i]',
  '[class*="breadcrumb" i], [aria-label*="breadcrumb" i]',
  'header, [role="banner"], nav, [role="navigation"]',
  'textarea, [contenteditable], [role="textbox"], output, time, address, blockquote',
].join(", ");
const header = 'th[scope="col"], thead th, [role="columnheader"]';
const controls = [
  'button, [role="button"], summary, [aria-expanded], [role="tab"], [role="menuitem"], [role="radio"], [role="switch"]',
  "h1, h2, h3, h4, h5, h6, [role=heading], legend, label, mat-panel-title",
  header,
].join(", ");

/** Whether data begins with this element: the row of a table's titles is none. */
export const isData = (element: Element): boolean =>
  element.matches(data) && !(element.matches('tr, [role="row"]') && element.querySelector(header) !== null);

/** Whether what stands in this element names a control, or a part of the page. A box's label is a license's. */
export function isControl(element: Element): boolean {
  if (!element.matches(controls)) return false;
  return !(element instanceof HTMLLabelElement && isBox(element.control ?? element.querySelector("input")));
}

const isBox = (control: Element | null): boolean =>
  control !== null && (control.matches('input[type="checkbox"]') || control.getAttribute("role") === "checkbox");

/** Whether the attributes of an element that say something name a control. */
export const isNamed = (element: Element): boolean =>
  isControl(element) || (element.matches("input, select, [role=combobox], [role=searchbox]") && !isBox(element));
