import CloudQueue from "@mui/icons-material/CloudQueue";
import { Avatar, Box, Divider, Tooltip, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { labels } from "../labels/labels.ts";
import { settings } from "../settings.ts";

export function Header(): ReactElement {
  const initials = settings.admin.displayName.split(" ").map((part) => part.charAt(0));
  return (
    <Box
      component="header"
      sx={{
        height: 48,
        flex: "none",
        px: 2,
        display: "flex",
        alignItems: "center",
        gap: 1.5,
        bgcolor: "background.paper",
        borderBottom: 1,
        borderColor: "divider",
      }}
    >
      <CloudQueue color="primary" />
      <Typography sx={{ fontWeight: 600 }}>{labels.product}</Typography>
      <Divider orientation="vertical" flexItem sx={{ my: 1.5 }} />
      <Typography color="text.secondary">{settings.organizationName}</Typography>
      <Box sx={{ flex: 1 }} />
      <Typography variant="body2" color="text.secondary">
        {settings.admin.displayName}
      </Typography>
      <Tooltip title={`${settings.admin.displayName} (${settings.admin.email})`}>
        <Avatar
          aria-label={`${settings.admin.displayName} (${settings.admin.email})`}
          sx={{ width: 28, height: 28, fontSize: 12, bgcolor: "primary.main" }}
        >
          {initials.join("")}
        </Avatar>
      </Tooltip>
    </Box>
  );
}
