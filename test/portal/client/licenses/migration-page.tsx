import { Alert, LinearProgress, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { labels } from "../labels/labels.ts";
import { PageTitle } from "../parts/page-title.tsx";
import { settings } from "../settings.ts";

export function MigrationPage(): ReactElement {
  return (
    <>
      <PageTitle title={labels.migration} path={[labels.admin, settings.organizationName, labels.licenses]} />
      <Alert severity="info" icon={false}>
        {labels.migrationRunning}
        <LinearProgress aria-label={labels.migrationRunning} sx={{ my: 1, width: 360 }} />
        <Typography variant="body2">{labels.migrationAbout}</Typography>
      </Alert>
    </>
  );
}
