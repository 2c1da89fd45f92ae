import type { ReactElement } from "react";
import type { AccountRow } from "../../../replies.ts";
import { fetchAccounts } from "../../api/accounts.ts";
import { useListing } from "../../api/use-listing.ts";
import { labels } from "../../labels/labels.ts";
import { dateText } from "../../parts/date-text.ts";
import { PersonCell } from "../parts/person-cell.tsx";
import { SearchField } from "../parts/search-field.tsx";
import { ServerTable } from "../parts/server-table.tsx";

const columns = [
  { title: labels.name, sort: "Name" },
  { title: labels.source, width: "120px" },
  { title: labels.lastActive, width: "160px" },
] as const;

export function UsersTable(): ReactElement {
  const listed = useListing<AccountRow>(fetchAccounts);
  return (
    <>
      <SearchField onSearch={(search) => listed.change({ search })} />
      <ServerTable listed={listed} columns={columns}>
        {listed.rows.map((row) => (
          <tr key={row.id}>
            <td>
              <PersonCell person={row} />
            </td>
            <td>{row.kind === "local" ? labels.local : labels.directory}</td>
            <td>{row.pending ? labels.pending : dateText(row.lastInUse)}</td>
          </tr>
        ))}
      </ServerTable>
    </>
  );
}
