import EditOutlined from "@mui/icons-material/EditOutlined";
import PeopleOutline from "@mui/icons-material/PeopleOutline";
import { Typography } from "@mui/material";
import type { ReactNode } from "react";
import type { GroupRow } from "../../replies.ts";
import { labels } from "../labels/labels.ts";
import { GroupName } from "../parts/group-name.tsx";
import { OverAllocatedIcon } from "../parts/person-cell.tsx";
import { RowActions } from "../parts/row-actions.tsx";
import { mayEdit } from "../settings.ts";

interface Doing {
  readonly onEdit: () => void;
  readonly onShowMembers: () => void;
}

export function groupCells(row: GroupRow, { onEdit, onShowMembers }: Doing): ReactNode[] {
  const quota = new Map(row.quotas.map(({ name, limit, used }) => [name, ` (${used}/${limit} ${labels.used})`]));
  const edit = { name: labels.editRule, glyph: "edit", icon: <EditOutlined fontSize="small" />, onPress: onEdit };
  const members = {
    name: labels.inheritance,
    glyph: "people",
    icon: <PeopleOutline fontSize="small" />,
    onPress: onShowMembers,
  };
  return [
    <GroupName key="name" kind={row.kind}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {row.name}
      </Typography>
      {row.overAllocated && <OverAllocatedIcon />}
    </GroupName>,
    row.userBundleLicenses.map((name) => `${name}${quota.get(name) ?? ""}`).join(", ") || labels.noLicense,
    <RowActions key="actions" actions={mayEdit ? [edit, members] : [members]} />,
  ];
}
