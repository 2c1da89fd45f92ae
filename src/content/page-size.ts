import type { Labels } from "../portal/labels/labels";
import { findAll, findRole } from "./find";
import { hasRole } from "./names";
import { pagerOf } from "./pager";
import { pressSoon } from "./patient";
import { until } from "./time";
import { textsOf } from "./tree";

/** Milliseconds a list of choices may take to open or close. */
const opening = 3_000;

/** Asks for as many rows a page as the list offers: fewer pages, fewer requests. Where that control is not found the list stays as it is. */
export async function pageSizeMost(labels: Labels, body: Element): Promise<void> {
  const pager = pagerOf(body);
  const [box, ...more] = findAll(body, "combobox", labels.field["Rows per page"]);
  const chooser = box ?? numberBoxes(body)[0];
  if (!chooser || more.length > 0 || !pager || pager.total <= pager.to - pager.from + 1) return;
  if (chooser instanceof HTMLSelectElement) {
    chooseMost(chooser);
    return;
  }
  if (await pressSoon(() => chooser, "Rows per page")) return;
  const options = await until(() => {
    const found = findRole(document, "option");
    return found.length > 0 ? found : null;
  }, opening);
  const sizes = (options ?? []).map((element) => ({ element, size: Number(textsOf(element).join("")) }));
  const [most] = sizes
    .filter(({ size }) => Number.isInteger(size) && size > 0)
    .sort((one, other) => other.size - one.size);
  if (!most) return;
  await pressSoon(() => most.element, `${most.size} rows`);
  await until(() => (findRole(document, "option").length === 0 ? true : null), opening);
}

/** A plain list opens for nobody but a person; it is set as the keyboard would set it. */
function chooseMost(list: HTMLSelectElement): void {
  const [most] = [...list.options]
    .filter(({ text, disabled }) => /^\d+$/.test(text.trim()) && !disabled)
    .sort((one, other) => Number(other.text) - Number(one.text));
  if (!most || most.index === list.selectedIndex) return;
  list.selectedIndex = most.index;
  list.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  list.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
}

/** What a chooser shows; a plain list holds the others too. */
const shownBy = (element: Element): string =>
  element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.text ?? "") : textsOf(element).join("");

/** A chooser that shows a plain number, where its name says nothing. */
function numberBoxes(body: Element): Element[] {
  const found = findRole(body, "combobox").filter(
    (element) => hasRole(element, "combobox") && /^\d+$/.test(shownBy(element).trim()),
  );
  return found.length === 1 ? found : [];
}
