import type { UserState } from "../rules/model";
import type { FinalState } from "../run/journal";
import type { Reason } from "../run/reasons";
import { append } from "./current-run";

/** One tab at work. `page` is the content script in it: a reload makes another. */
export interface Lane {
  readonly run: string;
  readonly number: number;
  readonly tab: number;
  readonly page: string;
}

const stops: readonly string[] = [
  "signed-out",
  "page-not-recognized",
  "page-loading",
  "tenant-page",
  "wrong-organization",
  "view-only",
  "user-license-management-off",
  "license-migration",
  "unknown-language",
  "no-answer",
  "tab-closed",
  "tab-left",
  "covered",
];

/** Reasons that hold for every row alike: the run waits for the admin instead of refusing row after row. */
export const pauses = ({ code }: Reason): boolean => stops.includes(code);

export async function settle(
  row: number,
  attempt: number,
  state: FinalState,
  why: Reason | null,
  observed: UserState | null = null,
): Promise<void> {
  await append({ type: "item-settled", row, attempt, state, reason: why, observed });
}
