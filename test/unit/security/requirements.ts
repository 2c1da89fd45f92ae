import { readFileSync, statSync } from "node:fs";

export interface Requirement {
  readonly id: string;
  readonly line: string;
  readonly tests: readonly { readonly file: string; readonly name: string }[];
}

/** The numbered lines of a page of requirements, each with the tests it names: `file`: "name", or `file`: "name", "another name". */
export function requirementsIn(page: string): Requirement[] {
  return page.split(/\n(?=- )/).flatMap((piece) => {
    const line = piece.split(/\n\n|\n#/)[0]?.replace(/\s+/g, " ") ?? "";
    const id = /^- \*{0,2}(SEC-\d+)\b/.exec(line)?.[1];
    if (id === undefined) return [];
    const tests = [...line.matchAll(/`(test\/[^`]+)`:((?:,? "[^"]+")+)/g)].flatMap(([, file = "", names = ""]) =>
      [...names.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => ({ file, name })),
    );
    return [{ id, line, tests }];
  });
}

/** What is wrong with a requirement, a sentence each. */
export function problemsOf({ id, tests }: Requirement): string[] {
  if (tests.length === 0) return [`${id} names no test`];
  return tests.flatMap(({ file, name }) => {
    if (!isRun(file)) return [`${id}: ${file} is not among the tests that are run`];
    const text = textOf(file);
    if (text === null) return [`${id}: there is no ${file}`];
    return hasTest(text, name) ? [] : [`${id}: ${file} has no test "${name}"`];
  });
}

/** Whether it is part of `npm test`: unit, dom or end-to-end, none that is tried on demand. */
const isRun = (file: string): boolean =>
  /^test\/(unit|dom|portal|e2e)\/.*\.test\.tsx?$/.test(file) && !/^test\/e2e\/(variations|covering)\//.test(file);

function textOf(file: string): string | null {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, "utf8") : null;
}

/** A name stands as the first argument of a call, `test("name"` or `test.each(...)("name"`. */
function hasTest(text: string, name: string): boolean {
  const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(\\b(test|it)|\\))\\(\\s*(["'\`])${quoted}\\3`).test(text);
}
