/** Rows drawn beyond what is visible, so that scrolling and tabbing never meet a gap. */
const BEYOND = 400;

export interface RowWindow {
  readonly first: number;
  /** One past the last row drawn. */
  readonly end: number;
  readonly above: number;
  readonly below: number;
}

/** Which rows to draw of a list whose rows are as high as `heightAt` says, and how much room the others take. */
export function windowOfRows(
  rows: number,
  heightAt: (index: number) => number,
  scrolled: number,
  visible: number,
): RowWindow {
  let first = 0;
  let above = 0;
  while (first < rows && above + heightAt(first) < scrolled - BEYOND) above += heightAt(first++);
  let end = first;
  let drawn = 0;
  while (end < rows && above + drawn < scrolled + visible + BEYOND) drawn += heightAt(end++);
  let below = 0;
  for (let index = end; index < rows; index++) below += heightAt(index);
  return { first, end, above, below };
}

/** Where a row begins. */
export function offsetOf(index: number, heightAt: (index: number) => number): number {
  let offset = 0;
  for (let at = 0; at < index; at++) offset += heightAt(at);
  return offset;
}
