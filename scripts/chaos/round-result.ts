import type { Skin } from "../../test/portal/skins";
import type { Death, Moment } from "./fault-kinds";
import { type Judgment, linesOf } from "./judge-round";

/** What came of one round. */
export interface RoundResult {
  /** The seed of the whole run, and which of its rounds this is. */
  readonly seed: number;
  readonly number: number;
  readonly skin: Skin;
  /** Rows that were driven, or were to be. */
  readonly rows: number;
  readonly judgment: Judgment;
  /** How often each fault struck, by its name; of what holds for a whole round, the rows under it. */
  readonly faults: Readonly<Record<string, number>>;
  readonly strikes: Readonly<Partial<Record<Death | Moment, number>>>;
  /** Milliseconds from a strike to the next event of the journal. */
  readonly recoveries: readonly number[];
  readonly states: Readonly<Record<string, number>>;
  /** Why rows were not verified, by procedure and reason, with how many. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Times the admin pressed Resume. */
  readonly resumed: number;
  /** Times nothing went on any more, so that the bench itself killed the browser. */
  readonly hangs: number;
  /** Whether its run began at all. */
  readonly begun: boolean;
  /** Why the round came to no end, or did not begin; empty where it did both. */
  readonly broken: string;
  readonly seconds: number;
}

/** Whether anything is wrong that may never be. */
export const isWrong = (result: RoundResult): boolean => wrongLines(result).length > 0;

/** Whether a known mistake has given itself away. A run that never began says nothing of it. */
export const isCaught = (result: RoundResult): boolean => result.begun && isWrong(result);

export const wrongLines = ({ judgment, broken }: RoundResult): string[] => [
  ...(broken === "" ? [] : [`came to no end: ${broken}`]),
  ...linesOf(judgment),
];
