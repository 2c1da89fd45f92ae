import type { Inventory, UserRow } from "../../src/rules/model";
import type { PlanRow } from "../../src/run/plan";

export const attended = "Attended - Named User";
export const developer = "Automation Developer - Named User";
export const actionCenter = "Action Center - Named User";

export function user(email: string, licenses: string[], more: Partial<UserRow> = {}): UserRow {
  return { email, name: email.split("@")[0] ?? "", licenses, lastInUse: "", orphan: email === "", ...more };
}

export function inventory(users: UserRow[], more: Partial<Inventory> = {}): Inventory {
  return {
    organization: "acme",
    portal: "https://cloud.uipath.com/acme",
    readAt: "2026-11-02T08:00:00.000Z",
    users,
    totals: [attended, developer, actionCenter].map((label) => ({ label, allocated: null, total: null })),
    shown: users.length,
    complete: true,
    admin: "admin@acme.test",
    groups: [],
    groupsComplete: false,
    accounts: null,
    unread: [],
    ...more,
  };
}

/** A plan row; the number is that of its place in `lines`. */
export function line(procedure: string, email: string, more: Partial<PlanRow> = {}): PlanRow {
  const licenses = procedure === "deallocate" ? ["*"] : [];
  return { row: 1, procedure, user: email, group: "", licenses, whenEmpty: "", note: "", ...more };
}

export function lines(...rows: PlanRow[]): PlanRow[] {
  return rows.map((row, index) => ({ ...row, row: index + 1 }));
}
