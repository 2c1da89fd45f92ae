import type { PanelReading } from "../messages";
import type { UserRow } from "../rules/model";

/** What this page saw and did in the attempt it is at. It dies with the page; the journal is what lasts. */
interface Attempt {
  readonly row: number;
  readonly attempt: number;
  user: UserRow | null;
  opened: PanelReading | null;
  pressed: boolean;
}

let current: Attempt = { row: 0, attempt: 0, user: null, opened: null, pressed: false };
const pressedBefore = new Set<string>();

/** The attempt a step belongs to; a step of another one starts afresh. */
export function attemptOf(row: number, attempt: number): Attempt {
  if (current.row !== row || current.attempt !== attempt)
    current = { row, attempt, user: null, opened: null, pressed: false };
  return current;
}

export const notePressed = (attempt: Attempt): void => {
  attempt.pressed = true;
  pressedBefore.add(`${attempt.row}/${attempt.attempt}`);
};

/** Whether this page pressed the committing button in an attempt it was asked to make. */
export const hasPressed = (row: number, attempt: number): boolean => pressedBefore.has(`${row}/${attempt}`);
