import { TableCell, Typography } from "@mui/material";
import type { ReactElement } from "react";
import type { Member } from "../../replies.ts";
import { labels } from "../labels/labels.ts";
import { DataRow } from "../parts/data-row.tsx";
import { MoreMenu } from "../parts/more-menu.tsx";
import { memberKindText } from "./member-text.ts";

interface Props {
  readonly member: Member;
  readonly onRemove: () => void;
}

export function MemberRow({ member, onRemove }: Props): ReactElement {
  return (
    <DataRow>
      <TableCell>
        <MemberName member={member} />
      </TableCell>
      <TableCell>{memberKindText(member)}</TableCell>
      <TableCell align="right">
        <MoreMenu items={[{ text: labels.remove, onChoose: onRemove }]} />
      </TableCell>
    </DataRow>
  );
}

export function MemberName({ member: { displayName, email } }: { readonly member: Member }): ReactElement {
  return (
    <>
      <Typography variant="body2" noWrap sx={{ fontWeight: 600 }}>
        {displayName}
      </Typography>
      <Typography variant="caption" color="text.secondary" noWrap component="div">
        {email}
      </Typography>
    </>
  );
}
