import { Recording } from "../../src/portal/recording";
import { readText } from "../drive/run-options";
import { CommandError } from "../setup/command-error.mjs";

const again = 'Record the page again with "Record this page" in the extension, and save it unchanged.';

/** A recording from its file; anything else is a sentence. */
export function readRecording(file: string): Recording {
  const text = readText(file);
  const parsed = Recording.safeParse(asJson(text, file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join(".") ?? "";
  throw new CommandError(
    `${file} is no recording of a page (${where === "" ? "not an object" : where.slice(0, 80)}). ${again}`,
  );
}

function asJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandError(`${file} is no recording of a page: it is not JSON. ${again}`);
  }
}
