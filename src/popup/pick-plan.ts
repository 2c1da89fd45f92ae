import type { PlanRow } from "../run/plan";

export interface PickedAction {
  readonly procedure: "deallocate" | "block" | "inherit";
  /** Only for `deallocate`: these labels, or `*`. */
  readonly licenses: readonly string[];
  readonly whenEmpty: "" | "block" | "inherit";
}

/** One plan row for each chosen user. */
export function planOf(chosen: ReadonlySet<string>, action: PickedAction): readonly PlanRow[] {
  const deallocates = action.procedure === "deallocate";
  return [...chosen].map((user, index) => ({
    row: index + 1,
    procedure: action.procedure,
    user,
    group: "",
    licenses: deallocates ? [...action.licenses] : [],
    whenEmpty: deallocates ? action.whenEmpty : "",
    note: "",
  }));
}
