import { Typography } from "@mui/material";
import type { ReactElement, ReactNode } from "react";
import type { Member } from "../../replies.ts";
import { labels } from "../labels/labels.ts";
import { MoreMenu } from "../parts/more-menu.tsx";
import { memberKindText } from "./member-text.ts";

export function memberCells(member: Member, onRemove: () => void): ReactNode[] {
  return [
    <MemberName key="name" member={member} />,
    memberKindText(member),
    <MoreMenu key="actions" items={[{ text: labels.remove, onChoose: onRemove }]} />,
  ];
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
