import { digits } from "./count";
import type { Column } from "./rows";

interface AboutRow {
  readonly row: number;
  readonly user: string;
  readonly name?: string;
  readonly group: string;
}

/** Line, user and, where any row has one, group: what every table of rows begins with. */
export function leadingColumns<T extends AboutRow>(rows: readonly T[]): readonly Column<T>[] {
  const grouped = rows.some(({ group }) => group !== "");
  return [
    { head: "Line", kind: "number", cell: ({ row }) => digits(row) },
    {
      head: "User",
      cell: ({ user, name }) => (
        <>
          {name && <span class="who">{name}</span>}
          {user ? <span class="mail">{user}</span> : <span class="quiet-text">All its members</span>}
        </>
      ),
    },
    ...(grouped ? [{ head: "Group", cell: ({ group }: T) => group || <span class="quiet-text dash">–</span> }] : []),
  ];
}

/** The style sheet has the widths for tables with and without groups. */
export const layoutOf = (rows: readonly AboutRow[]): string =>
  rows.some(({ group }) => group !== "") ? "plan grouped" : "plan";
