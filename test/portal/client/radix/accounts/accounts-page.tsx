import type { ReactElement } from "react";
import { accountsTitle, labels } from "../../labels/labels.ts";
import { secondGeneration, settings } from "../../settings.ts";
import { PageTabs } from "../parts/page-tabs.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { GroupsTable } from "./groups-table.tsx";
import { RobotsTable } from "./robots-table.tsx";
import { UsersTable } from "./users-table.tsx";

export function AccountsPage(): ReactElement {
  return (
    <>
      <PageTitle title={accountsTitle} path={[labels.admin, settings.organizationName]} />
      <PageTabs
        tabs={[
          [secondGeneration ? labels.userAccounts : labels.users, <UsersTable key="users" />],
          [secondGeneration ? labels.localGroups : labels.groups, <GroupsTable key="groups" />],
          [labels.robotAccounts, <RobotsTable key="robots" />],
        ]}
      />
    </>
  );
}
