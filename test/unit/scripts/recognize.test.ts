import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { main } from "../../../scripts/commands/recognize";

function fileOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "recognize-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "page.json");
  writeFileSync(file, text);
  return file;
}

test.each([
  ["not json", "it is not JSON"],
  ['{"format":"something else"}', "no recording of a page (format)"],
  ["[]", "no recording of a page"],
])("a file that holds %s is refused in a sentence", async (text, sentence) => {
  await expect(main([fileOf(text)])).rejects.toMatchObject({
    name: "CommandError",
    message: expect.stringContaining(sentence),
  });
});

test.each([
  [[], "Say which file"],
  [["/nowhere/page.json"], "cannot be read"],
  [["x.json", "--procedure", "everything"], "cannot be read"],
])("%j is told what to do", async (args, sentence) => {
  await expect(main(args)).rejects.toThrow(sentence);
});
