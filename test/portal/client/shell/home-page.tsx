import { Card, CardActionArea, CardContent, Stack, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { labels } from "../labels/labels.ts";
import { PageTitle } from "../parts/page-title.tsx";
import { go, paths } from "../route.ts";
import { settings } from "../settings.ts";

export function HomePage(): ReactElement {
  return (
    <>
      <PageTitle title={`${labels.welcome}, ${settings.admin.displayName}`} />
      <Stack direction="row" spacing={2}>
        {settings.tenants.map((tenant) => (
          <Card key={tenant.id} variant="outlined" sx={{ width: 220 }}>
            <CardActionArea onClick={() => go(paths.tenant(tenant.id))}>
              <CardContent>
                <Typography variant="h3">{tenant.name}</Typography>
                <Typography variant="caption" color="text.secondary">
                  {tenant.enabled ? settings.organizationName : labels.disabled}
                </Typography>
              </CardContent>
            </CardActionArea>
          </Card>
        ))}
      </Stack>
    </>
  );
}
