import GroupsOutlined from "@mui/icons-material/GroupsOutlined";
import HubOutlined from "@mui/icons-material/HubOutlined";
import { Box, Tooltip } from "@mui/material";
import type { ReactElement, ReactNode } from "react";
import type { GroupKind } from "../../replies.ts";
import { groupKindText } from "./group-kind.ts";

/** Two groups may share a name; the icon tells a local one from one of the directory. */
export function GroupName({
  kind,
  children,
}: {
  readonly kind: GroupKind;
  readonly children: ReactNode;
}): ReactElement {
  const Icon = kind === "directory" ? HubOutlined : GroupsOutlined;
  return (
    <Box sx={{ display: "flex", alignItems: "center", gap: 0.75 }}>
      <Tooltip title={groupKindText(kind)}>
        <Icon role="img" aria-hidden={false} color="action" sx={{ fontSize: 16 }} />
      </Tooltip>
      {children}
    </Box>
  );
}
