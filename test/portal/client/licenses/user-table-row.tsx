import DeleteOutlined from "@mui/icons-material/DeleteOutlined";
import EditOutlined from "@mui/icons-material/EditOutlined";
import { IconButton, TableCell, TableRow, Tooltip } from "@mui/material";
import type { ReactElement } from "react";
import type { UserRow } from "../../replies.ts";
import { labels } from "../labels/labels.ts";
import { dateText } from "../parts/date-text.ts";
import { PersonCell } from "../parts/person-cell.tsx";
import { mayEdit } from "../settings.ts";

interface Props {
  readonly row: UserRow;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

export function UserTableRow({ row, onEdit, onRemove }: Props): ReactElement {
  return (
    <TableRow hover>
      <TableCell>
        <PersonCell person={row} overAllocated={row.overAllocated} />
      </TableCell>
      <TableCell>{row.userBundleLicenses.join(", ") || labels.noLicense}</TableCell>
      <TableCell>{dateText(row.lastInUse)}</TableCell>
      <TableCell align="right" sx={{ whiteSpace: "nowrap" }}>
        {mayEdit && (
          <>
            <Tooltip title={labels.editAllocation}>
              <IconButton size="small" onClick={onEdit}>
                <EditOutlined fontSize="small" />
              </IconButton>
            </Tooltip>
            <Tooltip title={labels.remove}>
              <IconButton size="small" onClick={onRemove}>
                <DeleteOutlined fontSize="small" />
              </IconButton>
            </Tooltip>
          </>
        )}
      </TableCell>
    </TableRow>
  );
}
