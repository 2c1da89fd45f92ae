import DeleteOutlined from "@mui/icons-material/DeleteOutlined";
import EditOutlined from "@mui/icons-material/EditOutlined";
import type { ReactNode } from "react";
import type { UserRow } from "../../replies.ts";
import { labels } from "../labels/labels.ts";
import { dateText } from "../parts/date-text.ts";
import { PersonCell } from "../parts/person-cell.tsx";
import { RowActions } from "../parts/row-actions.tsx";
import { mayEdit } from "../settings.ts";

interface Doing {
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

export function userCells(row: UserRow, { onEdit, onRemove }: Doing): ReactNode[] {
  const edit = { name: labels.editAllocation, glyph: "edit", icon: <EditOutlined fontSize="small" />, onPress: onEdit };
  const remove = { name: labels.remove, glyph: "delete", icon: <DeleteOutlined fontSize="small" />, onPress: onRemove };
  return [
    <PersonCell key="name" person={row} overAllocated={row.overAllocated} />,
    row.userBundleLicenses.join(", ") || labels.noLicense,
    dateText(row.lastInUse),
    <RowActions key="actions" actions={mayEdit ? [edit, remove] : []} />,
  ];
}
