import type { CheckedPlan } from "../run/plan";
import { count } from "./count";

/** What the button will do, in numbers. */
export function approveWords(plan: CheckedPlan): string {
  const ready = plan.rows.filter(({ standing }) => standing === "ready");
  if (ready.length === 0) return "Make the report, nothing will be written";
  const users = new Set(ready.map(({ user }) => user)).size;
  const freed = Object.values(plan.licensesFreed).reduce((sum, number) => sum + number, 0);
  if (freed === 0) return `Change ${count(users, "user")}`;
  const upTo = ready.some(({ freedIsUpTo }) => freedIsUpTo) ? "up to " : "";
  return `Take back ${upTo}${count(freed, "license")} from ${count(users, "user")}`;
}
