import DeleteOutlined from "@mui/icons-material/DeleteOutlined";
import EditOutlined from "@mui/icons-material/EditOutlined";
import { TableCell } from "@mui/material";
import type { ReactElement } from "react";
import type { UserRow } from "../../replies.ts";
import { labels } from "../labels/labels.ts";
import { DataRow } from "../parts/data-row.tsx";
import { dateText } from "../parts/date-text.ts";
import { PersonCell } from "../parts/person-cell.tsx";
import { RowActions } from "../parts/row-actions.tsx";
import { mayEdit } from "../settings.ts";

interface Props {
  readonly row: UserRow;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

export function UserTableRow({ row, onEdit, onRemove }: Props): ReactElement {
  const edit = { name: labels.editAllocation, glyph: "edit", icon: <EditOutlined fontSize="small" />, onPress: onEdit };
  const remove = { name: labels.remove, glyph: "delete", icon: <DeleteOutlined fontSize="small" />, onPress: onRemove };
  return (
    <DataRow>
      <TableCell>
        <PersonCell person={row} overAllocated={row.overAllocated} />
      </TableCell>
      <TableCell>{row.userBundleLicenses.join(", ") || labels.noLicense}</TableCell>
      <TableCell>{dateText(row.lastInUse)}</TableCell>
      <TableCell align="right" sx={{ whiteSpace: "nowrap" }}>
        <RowActions actions={mayEdit ? [edit, remove] : []} />
      </TableCell>
    </DataRow>
  );
}
