import { TableCell, TableRow } from "@mui/material";
import type { ReactElement } from "react";
import type { AccountGroupRow } from "../../replies.ts";
import { fetchAccountGroups } from "../api/accounts.ts";
import { useListing } from "../api/use-listing.ts";
import { labels } from "../labels/labels.ts";
import { SearchField } from "../parts/search-field.tsx";
import { ServerTable } from "../parts/server-table.tsx";

const columns = [
  { title: labels.name, sort: "Name" },
  { title: labels.source, width: "120px" },
  { title: labels.members, width: "120px" },
  { title: labels.allocationRules },
] as const;

export function AccountGroupsTable(): ReactElement {
  const listed = useListing<AccountGroupRow>(fetchAccountGroups);
  return (
    <>
      <SearchField onSearch={(search) => listed.change({ search })} />
      <ServerTable listed={listed} columns={columns}>
        {listed.rows.map((row) => (
          <TableRow key={row.id} hover>
            <TableCell sx={{ fontWeight: 600 }}>{row.name}</TableCell>
            <TableCell>{row.kind === "directory" ? labels.directory : labels.local}</TableCell>
            <TableCell>{row.kind === "everyone" ? "" : row.members}</TableCell>
            <TableCell>{row.userBundleLicenses.join(", ")}</TableCell>
          </TableRow>
        ))}
      </ServerTable>
    </>
  );
}
