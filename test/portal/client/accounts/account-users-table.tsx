import { Typography } from "@mui/material";
import type { ReactElement } from "react";
import type { AccountRow } from "../../replies.ts";
import { fetchAccounts } from "../api/accounts.ts";
import { useListing } from "../api/use-listing.ts";
import { labels } from "../labels/labels.ts";
import { CutText } from "../parts/cut-text.tsx";
import { dateText } from "../parts/date-text.ts";
import { PageLink } from "../parts/link.tsx";
import { SearchField } from "../parts/search-field.tsx";
import { ServerTable } from "../parts/server-table.tsx";
import { paths } from "../route.ts";

const columns = [
  { title: labels.name, sort: "Name" },
  { title: labels.source, width: "120px" },
  { title: labels.lastActive, width: "160px" },
] as const;

export function AccountUsersTable(): ReactElement {
  const listed = useListing<AccountRow>(fetchAccounts);
  return (
    <>
      <SearchField onSearch={(search) => listed.change({ search })} />
      <ServerTable
        listed={listed}
        columns={columns}
        lines={listed.rows.map((row) => ({
          key: row.id,
          cells: [
            <div key="name">
              <PageLink to={paths.profile(row.id)}>
                <CutText text={row.displayName} of="name" />
              </PageLink>
              <Typography variant="caption" color="text.secondary" component="div">
                <CutText text={row.email} of="email" />
              </Typography>
            </div>,
            row.kind === "local" ? labels.local : labels.directory,
            row.pending ? labels.pending : dateText(row.lastInUse),
          ],
        }))}
      />
    </>
  );
}
