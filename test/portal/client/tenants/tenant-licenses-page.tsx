import EditOutlined from "@mui/icons-material/EditOutlined";
import {
  Alert,
  IconButton,
  Paper,
  Tab,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Tabs,
  Tooltip,
} from "@mui/material";
import { type ReactElement, useEffect, useState } from "react";
import type { TenantLicenses } from "../../replies.ts";
import { messageOf } from "../api/call.ts";
import { fetchTenant } from "../api/licenses.ts";
import { labels } from "../labels/labels.ts";
import { PageTitle } from "../parts/page-title.tsx";
import { SidePanel } from "../parts/side-panel.tsx";
import { Placeholder } from "../parts/skeleton.tsx";
import { usePanel } from "../parts/use-panel.ts";
import { mayEdit } from "../settings.ts";
import { TenantPanel } from "./tenant-panel.tsx";

/** A decoy: heading and panel have the names of the organization's page, the licenses are the tenant's. */
export function TenantLicensesPage({ tenantId }: { readonly tenantId: string }): ReactElement {
  const [tenant, setTenant] = useState<TenantLicenses | null>(null);
  const [error, setError] = useState<string | null>(null);
  const panel = usePanel<TenantLicenses>();
  const read = () => {
    fetchTenant(tenantId)
      .then(setTenant)
      .catch((problem: unknown) => setError(messageOf(problem)));
  };
  useEffect(read, [tenantId]);
  if (error) return <Alert severity="error">{error}</Alert>;
  if (!tenant) return <Placeholder />;
  const names = tenant.available.filter(({ code }) => tenant.allocated.includes(code)).map(({ name }) => name);
  return (
    <>
      <PageTitle title={labels.licenses} path={[labels.admin, labels.tenants, tenant.name]} />
      <Tabs value={0} sx={{ mb: 2, borderBottom: 1, borderColor: "divider" }}>
        <Tab label={labels.users} />
      </Tabs>
      <Paper variant="outlined">
        <Table>
          <TableHead>
            <TableRow>
              <TableCell scope="col">{labels.name}</TableCell>
              <TableCell scope="col">{labels.licenses}</TableCell>
              <TableCell />
            </TableRow>
          </TableHead>
          <TableBody>
            <TableRow hover>
              <TableCell sx={{ fontWeight: 600 }}>{tenant.name}</TableCell>
              <TableCell>{names.join(", ") || labels.noLicense}</TableCell>
              <TableCell align="right">
                {mayEdit && (
                  <Tooltip title={labels.editAllocation}>
                    <IconButton size="small" onClick={() => panel.show(tenant)}>
                      <EditOutlined fontSize="small" />
                    </IconButton>
                  </Tooltip>
                )}
              </TableCell>
            </TableRow>
          </TableBody>
        </Table>
      </Paper>
      <SidePanel open={panel.open} onClose={panel.close}>
        {panel.subject && (
          <TenantPanel
            key={panel.opening}
            tenantId={tenantId}
            tenant={panel.subject}
            onClose={panel.close}
            onSaved={read}
          />
        )}
      </SidePanel>
    </>
  );
}
