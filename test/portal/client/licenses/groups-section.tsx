import GroupsOutlined from "@mui/icons-material/GroupsOutlined";
import Refresh from "@mui/icons-material/Refresh";
import { Box, Button, IconButton, TableCell, TableRow, Tooltip, Typography } from "@mui/material";
import type { ReactElement } from "react";
import type { GroupRow } from "../../replies.ts";
import { fetchGroupRows } from "../api/licenses.ts";
import { useListing } from "../api/use-listing.ts";
import { labels } from "../labels/labels.ts";
import { OverAllocatedIcon } from "../parts/person-cell.tsx";
import { SearchField } from "../parts/search-field.tsx";
import { ServerTable } from "../parts/server-table.tsx";
import { SidePanel } from "../parts/side-panel.tsx";
import { usePanel } from "../parts/use-panel.ts";
import { InheritancePanel } from "./inheritance-panel.tsx";

const columns = [
  { title: labels.name, sort: "Name", width: "32%" },
  { title: labels.licenses },
  { title: "", width: "104px" },
] as const;

export function GroupsSection({ onWritten }: { readonly onWritten: () => void }): ReactElement {
  const listed = useListing<GroupRow>(fetchGroupRows);
  const inheritance = usePanel<GroupRow>();
  return (
    <>
      <Box sx={{ display: "flex", gap: 1.5, alignItems: "center", mb: 1 }}>
        <SearchField onSearch={(search) => listed.change({ search })} />
        <Box sx={{ flex: 1 }} />
        <Button variant="outlined" startIcon={<Refresh />} onClick={listed.refresh}>
          {labels.refresh}
        </Button>
      </Box>
      <ServerTable listed={listed} columns={columns}>
        {listed.rows.map((row) => (
          <GroupTableRow key={row.id} row={row} onShow={() => inheritance.show(row)} />
        ))}
      </ServerTable>
      <SidePanel open={inheritance.open} onClose={inheritance.close}>
        {inheritance.subject && (
          <InheritancePanel
            key={inheritance.opening}
            group={inheritance.subject}
            onClose={inheritance.close}
            onReleased={onWritten}
          />
        )}
      </SidePanel>
    </>
  );
}

function GroupTableRow({ row, onShow }: { readonly row: GroupRow; readonly onShow: () => void }): ReactElement {
  const quota = new Map(row.quotas.map(({ name, limit, used }) => [name, ` (${used}/${limit} ${labels.used})`]));
  return (
    <TableRow hover>
      <TableCell>
        <Box sx={{ display: "flex", alignItems: "center", gap: 0.75 }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {row.name}
          </Typography>
          {row.overAllocated && <OverAllocatedIcon />}
        </Box>
      </TableCell>
      <TableCell>
        {row.userBundleLicenses.map((name) => `${name}${quota.get(name) ?? ""}`).join(", ") || labels.noLicense}
      </TableCell>
      <TableCell align="right">
        <Tooltip title={labels.inheritance}>
          <IconButton size="small" onClick={onShow}>
            <GroupsOutlined fontSize="small" />
          </IconButton>
        </Tooltip>
      </TableCell>
    </TableRow>
  );
}
