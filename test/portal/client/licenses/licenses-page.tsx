import { Button, Tab, Tabs } from "@mui/material";
import { type ReactElement, useState } from "react";
import { labels, shownAs } from "../labels/labels.ts";
import { PageTitle } from "../parts/page-title.tsx";
import { go, paths } from "../route.ts";
import { knobs, settings } from "../settings.ts";
import { AllotmentCards } from "./allotment-cards.tsx";
import { UsersTab } from "./users-tab.tsx";

export function LicensesPage(): ReactElement {
  const [tab, setTab] = useState(0);
  return (
    <>
      <PageTitle title={shownAs("heading.Licenses", labels.licenses)} path={[labels.admin, settings.organizationName]}>
        {knobs["license-migration"] && (
          <Button variant="outlined" onClick={() => go(paths.migration)}>
            {labels.migration}
          </Button>
        )}
      </PageTitle>
      <Tabs
        value={tab}
        onChange={(_event, chosen: number) => setTab(chosen)}
        sx={{ mb: 2, borderBottom: 1, borderColor: "divider" }}
      >
        <Tab label={shownAs("tab.Users", labels.users)} />
        <Tab label={labels.robotsAndServices} />
        <Tab label={labels.consumables} />
      </Tabs>
      {tab === 0 && <UsersTab />}
      {tab === 1 && <AllotmentCards kind="runtimes" />}
      {tab === 2 && <AllotmentCards kind="units" />}
    </>
  );
}
