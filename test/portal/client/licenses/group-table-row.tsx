import EditOutlined from "@mui/icons-material/EditOutlined";
import PeopleOutline from "@mui/icons-material/PeopleOutline";
import { IconButton, TableCell, TableRow, Tooltip, Typography } from "@mui/material";
import type { ReactElement } from "react";
import type { GroupRow } from "../../replies.ts";
import { labels } from "../labels/labels.ts";
import { GroupName } from "../parts/group-name.tsx";
import { OverAllocatedIcon } from "../parts/person-cell.tsx";
import { mayEdit } from "../settings.ts";

interface Props {
  readonly row: GroupRow;
  readonly onEdit: () => void;
  readonly onShowMembers: () => void;
}

export function GroupTableRow({ row, onEdit, onShowMembers }: Props): ReactElement {
  const quota = new Map(row.quotas.map(({ name, limit, used }) => [name, ` (${used}/${limit} ${labels.used})`]));
  return (
    <TableRow hover>
      <TableCell>
        <GroupName kind={row.kind}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {row.name}
          </Typography>
          {row.overAllocated && <OverAllocatedIcon />}
        </GroupName>
      </TableCell>
      <TableCell>
        {row.userBundleLicenses.map((name) => `${name}${quota.get(name) ?? ""}`).join(", ") || labels.noLicense}
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: "nowrap" }}>
        {mayEdit && (
          <Tooltip title={labels.editRule}>
            <IconButton size="small" onClick={onEdit}>
              <EditOutlined fontSize="small" />
            </IconButton>
          </Tooltip>
        )}
        <Tooltip title={labels.inheritance}>
          <IconButton size="small" onClick={onShowMembers}>
            <PeopleOutline fontSize="small" />
          </IconButton>
        </Tooltip>
      </TableCell>
    </TableRow>
  );
}
