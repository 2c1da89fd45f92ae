import type { Outcome } from "../messages";
import type { Reason } from "../run/page-reasons";

type Done = Extract<Outcome, { kind: "done" }>;

/** The goal of the step holds. */
export const done = (facts: Partial<Omit<Done, "kind">> = {}): Done => ({
  kind: "done",
  pressed: false,
  seen: "",
  panel: null,
  row: null,
  ...facts,
});

/** The page moved under us and nothing was written; another attempt may work. */
export const again = (why: Reason): Outcome => ({ kind: "again", reason: why });

/** Unsafe or impossible. Nothing was pressed by this step. */
export const refused = (why: Reason): Outcome => ({ kind: "refused", reason: why });

export const isReason = (value: unknown): value is Reason =>
  typeof value === "object" && value !== null && "code" in value && "text" in value;
