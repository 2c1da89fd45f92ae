import EditOutlined from "@mui/icons-material/EditOutlined";
import PeopleOutline from "@mui/icons-material/PeopleOutline";
import { TableCell, Typography } from "@mui/material";
import type { ReactElement } from "react";
import type { GroupRow } from "../../replies.ts";
import { labels } from "../labels/labels.ts";
import { DataRow } from "../parts/data-row.tsx";
import { GroupName } from "../parts/group-name.tsx";
import { OverAllocatedIcon } from "../parts/person-cell.tsx";
import { RowActions } from "../parts/row-actions.tsx";
import { mayEdit } from "../settings.ts";

interface Props {
  readonly row: GroupRow;
  readonly onEdit: () => void;
  readonly onShowMembers: () => void;
}

export function GroupTableRow({ row, onEdit, onShowMembers }: Props): ReactElement {
  const quota = new Map(row.quotas.map(({ name, limit, used }) => [name, ` (${used}/${limit} ${labels.used})`]));
  const edit = { name: labels.editRule, glyph: "edit", icon: <EditOutlined fontSize="small" />, onPress: onEdit };
  const members = {
    name: labels.inheritance,
    glyph: "people",
    icon: <PeopleOutline fontSize="small" />,
    onPress: onShowMembers,
  };
  return (
    <DataRow>
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
        <RowActions actions={mayEdit ? [edit, members] : [members]} />
      </TableCell>
    </DataRow>
  );
}
