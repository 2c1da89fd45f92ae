import { TableCell, TableRow, Typography } from "@mui/material";
import type { ReactElement } from "react";
import type { Member } from "../../replies.ts";
import { labels } from "../labels/labels.ts";
import { MoreMenu } from "../parts/more-menu.tsx";
import { memberKindText } from "./member-chip.tsx";

interface Props {
  readonly member: Member;
  readonly onRemove: () => void;
}

export function MemberRow({ member, onRemove }: Props): ReactElement {
  return (
    <TableRow hover>
      <TableCell>
        <MemberName member={member} />
      </TableCell>
      <TableCell>{memberKindText(member)}</TableCell>
      <TableCell align="right">
        <MoreMenu items={[{ text: labels.remove, onChoose: onRemove }]} />
      </TableCell>
    </TableRow>
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
