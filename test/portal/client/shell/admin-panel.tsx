import BusinessOutlined from "@mui/icons-material/BusinessOutlined";
import DnsOutlined from "@mui/icons-material/DnsOutlined";
import { Box, List, ListItemButton, ListItemIcon, ListItemText, ListSubheader, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { accountsTitle, labels, shownAs } from "../labels/labels.ts";
import { go, paths, type Route } from "../route.ts";
import { seesAccounts, settings } from "../settings.ts";

export function AdminPanel({ route }: { readonly route: Route }): ReactElement {
  const tenantId = "tenantId" in route ? route.tenantId : undefined;
  const inAccounts = route.page === "accounts" || route.page === "profile" || route.page === "group";
  return (
    <Box
      component="aside"
      sx={{
        width: 232,
        flex: "none",
        bgcolor: "background.paper",
        borderRight: 1,
        borderColor: "divider",
        overflowY: "auto",
        py: 2,
      }}
    >
      <Typography variant="h2" sx={{ px: 2, mb: 1 }}>
        {labels.admin}
      </Typography>
      <List dense disablePadding subheader={<Heading text={labels.organization} />}>
        <Entry text={settings.organizationName} icon={<BusinessOutlined fontSize="small" />} to={paths.licenses} />
        {seesAccounts && (
          <Entry
            nested
            text={shownAs("menu.Accounts & Groups", accountsTitle)}
            to={paths.accounts}
            current={inAccounts}
          />
        )}
        <Entry
          nested
          text={shownAs("menu.Licenses", labels.licenses)}
          to={paths.licenses}
          current={route.page === "licenses"}
        />
      </List>
      <List dense disablePadding subheader={<Heading text={labels.tenants} />} sx={{ mt: 2 }}>
        {settings.tenants.map((tenant) => [
          <Entry
            key={tenant.id}
            text={tenant.name}
            {...(!tenant.enabled && { note: labels.disabled })}
            icon={<DnsOutlined fontSize="small" />}
            to={paths.tenant(tenant.id)}
            current={route.page === "tenant" && tenantId === tenant.id}
          />,
          tenantId === tenant.id && (
            <Entry
              key={`${tenant.id}-licenses`}
              nested
              text={labels.licenses}
              to={paths.tenantLicenses(tenant.id)}
              current={route.page === "tenant-licenses"}
            />
          ),
        ])}
      </List>
    </Box>
  );
}

function Heading({ text }: { readonly text: string }): ReactElement {
  return <ListSubheader sx={{ lineHeight: "28px", bgcolor: "inherit", position: "static" }}>{text}</ListSubheader>;
}

interface EntryProps {
  readonly text: string;
  readonly to: string;
  readonly note?: string;
  readonly icon?: ReactElement;
  readonly nested?: boolean;
  readonly current?: boolean;
}

function Entry({ text, note, to, icon, nested = false, current = false }: EntryProps): ReactElement {
  return (
    <ListItemButton selected={current} onClick={() => go(to)} sx={{ pl: nested ? 6 : 2 }}>
      {icon && <ListItemIcon sx={{ minWidth: 32 }}>{icon}</ListItemIcon>}
      <ListItemText primary={text} secondary={note} />
    </ListItemButton>
  );
}
