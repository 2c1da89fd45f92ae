import type { PanelReading } from "../messages";
import type { UserRow } from "../rules/model";

/** What this page saw and did in the attempt it is at. It dies with the page; the journal is what lasts. */
interface Attempt {
  readonly run: string;
  readonly row: number;
  readonly attempt: number;
  user: UserRow | null;
  opened: PanelReading | null;
}

let current: Attempt = { run: "", row: 0, attempt: 0, user: null, opened: null };
const pressedBefore = new Set<string>();

/** The attempt a step belongs to; a step of another one starts afresh. */
export function attemptOf(run: string, row: number, attempt: number): Attempt {
  if (current.run !== run || current.row !== row || current.attempt !== attempt)
    current = { run, row, attempt, user: null, opened: null };
  return current;
}

export const notePressed = ({ run, row, attempt }: Attempt): void => {
  pressedBefore.add(keyOf(run, row, attempt));
};

/** Whether this page pressed the committing button in an attempt it was asked to make. */
export const hasPressed = (run: string, row: number, attempt: number): boolean =>
  pressedBefore.has(keyOf(run, row, attempt));

const keyOf = (run: string, row: number, attempt: number): string => `${run}/${row}/${attempt}`;
