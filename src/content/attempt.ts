import type { Subject } from "../flows/steps";
import type { PanelReading } from "../messages";
import type { Labels } from "../portal/labels/labels";
import type { GroupLine, LeaseRow, UserRow } from "../rules/model";

/** Which panel a step is about: its name, and whom or what it must show; null where it is about nobody yet. */
export interface PanelRef {
  readonly name: keyof Labels["panel"];
  readonly of: Subject | null;
  /** Names of other groups the list showed: a panel that shows one of them is that group's. */
  readonly others: readonly string[];
}

/** What this page saw and did in the attempt it is at. It dies with the page; the journal is what lasts. */
export interface Attempt {
  readonly run: string;
  readonly row: number;
  readonly attempt: number;
  /** When its first step began in this page: milliseconds of `performance.now()`. */
  readonly began: number;
  /** The row whose icon was pressed, as it stood then. */
  user: UserRow | null;
  group: GroupLine | null;
  /** E-mail of the user who was proved to have no row. */
  without: string | null;
  others: readonly string[];
  panel: PanelRef | null;
  opened: PanelReading | null;
}

const fresh = (run: string, row: number, attempt: number): Attempt => ({
  run,
  row,
  attempt,
  began: performance.now(),
  user: null,
  group: null,
  without: null,
  others: [],
  panel: null,
  opened: null,
});

let current: Attempt | null = null;
const pressedBefore = new Set<string>();

/** The attempt a step belongs to; a step of another one starts afresh. */
export function attemptOf(run: string, row: number, attempt: number): Attempt {
  if (current?.run !== run || current.row !== row || current.attempt !== attempt) current = fresh(run, row, attempt);
  return current;
}

export const notePressed = ({ run, row, attempt }: Attempt): void => {
  pressedBefore.add(keyOf(run, row, attempt));
};

/** Whether this page pressed the committing button in an attempt it was asked to make. */
export const hasPressed = (run: string, row: number, attempt: number): boolean =>
  pressedBefore.has(keyOf(run, row, attempt));

const keyOf = (run: string, row: number, attempt: number): string => `${run}/${row}/${attempt}`;

/** The list of inherited licenses that was opened last. Many rows are released from one list, each an attempt of its own. */
let list: PanelRef | null = null;
export const noteList = (opened: PanelRef): void => {
  list = opened;
  everybody = [];
};

/** Everybody a list showed that has only some entries in the page at a time, as it was read last. */
let everybody: readonly LeaseRow[] = [];
export const noteEverybody = (read: readonly LeaseRow[]): void => {
  everybody = read;
};
export const everybodyRead = (): readonly LeaseRow[] => everybody;

export const openedList = (): PanelRef | null => list;
