import type { PageReading } from "../../src/messages";
import type { CheckLine } from "../../src/run/page-check-shape";
import { lineName, linesInOrder, saidOf, verdictNames } from "../../src/run/page-check-words";

/** What is said about a page, a line each: what it is taken for, then everything that was looked for, in the words of the page check. */
export function checklist(page: PageReading, lines: readonly CheckLine[]): string[] {
  const lacks = page.missing.length > 0 ? `; not found: ${page.missing.join(", ")}` : "";
  const { open, green } = linesInOrder(lines);
  return [
    `The page is taken for: ${page.verdict} (language ${page.language}${lacks})`,
    `${green.length} of ${lines.length} elements found`,
    ...[...open, ...green].map(told),
  ];
}

const width = Math.max(...Object.values(verdictNames).map(({ length }) => length));

const told = (line: CheckLine): string =>
  `  ${verdictNames[line.verdict].padEnd(width)}  ${lineName(line)}: ${saidOf(line).join(" ")}`;
