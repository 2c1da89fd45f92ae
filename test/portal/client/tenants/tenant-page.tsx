import { Paper, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { labels } from "../labels/labels.ts";
import { PageLink } from "../parts/link.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { paths } from "../route.ts";
import { settings } from "../settings.ts";

export function TenantPage({ tenantId }: { readonly tenantId: string }): ReactElement {
  const tenant = settings.tenants.find(({ id }) => id === tenantId);
  return (
    <>
      <PageTitle title={tenant?.name ?? labels.notFound} path={[labels.admin, labels.tenants]} />
      {tenant && (
        <Paper variant="outlined" sx={{ p: 2 }}>
          <Typography variant="body2" color="text.secondary" gutterBottom>
            {tenant.id}
          </Typography>
          <PageLink to={paths.tenantLicenses(tenant.id)}>{labels.licenses}</PageLink>
        </Paper>
      )}
    </>
  );
}
