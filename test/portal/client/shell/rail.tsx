import AdminPanelSettingsOutlined from "@mui/icons-material/AdminPanelSettingsOutlined";
import HomeOutlined from "@mui/icons-material/HomeOutlined";
import MenuBookOutlined from "@mui/icons-material/MenuBookOutlined";
import { Box, ButtonBase, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { labels, shownAs } from "../labels/labels.ts";
import { go, paths } from "../route.ts";
import { settings } from "../settings.ts";

export function Rail({ inAdmin }: { readonly inAdmin: boolean }): ReactElement {
  const leave = () => location.assign(`/${settings.organization}/docs_/automation-cloud/admin-guide/licenses`);
  return (
    <Box
      component="nav"
      aria-label={labels.product}
      sx={{ width: 72, flex: "none", bgcolor: "background.paper", borderRight: 1, borderColor: "divider", py: 1 }}
    >
      <RailItem label={labels.home} icon={<HomeOutlined />} current={!inAdmin} onClick={() => go(paths.home)} />
      <RailItem
        label={shownAs("menu.Admin", labels.admin)}
        icon={<AdminPanelSettingsOutlined />}
        current={inAdmin}
        onClick={() => go(paths.licenses)}
      />
      <RailItem label={labels.documentation} icon={<MenuBookOutlined />} current={false} onClick={leave} />
    </Box>
  );
}

interface RailItemProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly current: boolean;
  readonly onClick: () => void;
}

function RailItem({ label, icon, current, onClick }: RailItemProps): ReactElement {
  return (
    <ButtonBase
      onClick={onClick}
      aria-current={current ? "page" : undefined}
      sx={{
        width: 72,
        py: 1,
        display: "flex",
        flexDirection: "column",
        color: current ? "primary.main" : "text.secondary",
      }}
    >
      {icon}
      <Typography noWrap sx={{ fontSize: 10, maxWidth: 66, mt: 0.25 }}>
        {label}
      </Typography>
    </ButtonBase>
  );
}
