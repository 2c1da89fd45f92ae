import type { ReactElement } from "react";
import { labels } from "../../labels/labels.ts";
import { settings } from "../../settings.ts";
import { PageTabs } from "../parts/page-tabs.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { UsersTab } from "./users-tab.tsx";

export function LicensesPage(): ReactElement {
  return (
    <>
      <PageTitle title={labels.licenses} path={[labels.admin, settings.organizationName]} />
      <PageTabs
        tabs={[
          [labels.users, <UsersTab key="users" />],
          [labels.robotsAndServices, <p key="robots">{labels.runtimes}</p>],
          [labels.consumables, <p key="units">{labels.units}</p>],
        ]}
      />
    </>
  );
}
