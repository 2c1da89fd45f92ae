import { Paper, Tab, Tabs } from "@mui/material";
import { type ReactElement, useState } from "react";
import { accountsTitle, labels, shownAs } from "../labels/labels.ts";
import { PageTitle } from "../parts/page-title.tsx";
import { secondGeneration, settings } from "../settings.ts";
import { AccountGroupsTable } from "./account-groups-table.tsx";
import { AccountUsersTable } from "./account-users-table.tsx";
import { RobotsTable } from "./robots-table.tsx";

export function AccountsPage(): ReactElement {
  const [tab, setTab] = useState(0);
  return (
    <>
      <PageTitle
        title={shownAs("heading.Accounts & Groups", accountsTitle)}
        path={[labels.admin, settings.organizationName]}
      />
      <Tabs
        value={tab}
        onChange={(_event, chosen: number) => setTab(chosen)}
        sx={{ mb: 2, borderBottom: 1, borderColor: "divider" }}
      >
        <Tab label={shownAs("tab.User accounts", secondGeneration ? labels.userAccounts : labels.users)} />
        <Tab label={shownAs("tab.Groups", secondGeneration ? labels.localGroups : labels.groups)} />
        <Tab label={shownAs("tab.Robot accounts", labels.robotAccounts)} />
      </Tabs>
      <Paper variant="outlined" sx={{ p: 2 }}>
        {tab === 0 && <AccountUsersTable />}
        {tab === 1 && <AccountGroupsTable />}
        {tab === 2 && <RobotsTable />}
      </Paper>
    </>
  );
}
