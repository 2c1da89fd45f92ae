import { type ReactElement, useEffect, useState } from "react";
import type { TenantLicenses } from "../../../replies.ts";
import { messageOf } from "../../api/call.ts";
import { fetchTenant, saveTenant } from "../../api/licenses.ts";
import { labels } from "../../labels/labels.ts";
import { noTicks, toggled } from "../../licenses/ticks.ts";
import { usePanel } from "../../parts/use-panel.ts";
import { useSaving } from "../../parts/use-saving.ts";
import { mayEdit } from "../../settings.ts";
import { LicenseBoxes } from "../licenses/license-boxes.tsx";
import { IconButton } from "../parts/icon-button.tsx";
import { Note } from "../parts/note.tsx";
import { PageTabs } from "../parts/page-tabs.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Sheet, SheetContent } from "../parts/sheet.tsx";
import { Skeleton } from "../parts/skeleton.tsx";

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
  if (error) return <Note text={error} />;
  if (!tenant) return <Skeleton />;
  return (
    <>
      <PageTitle title={labels.licenses} path={[labels.admin, labels.tenants, tenant.name]} />
      <PageTabs
        tabs={[[labels.users, <TenantTable key="users" tenant={tenant} onEdit={() => panel.show(tenant)} />]]}
      />
      <Sheet open={panel.open} onClose={panel.close}>
        {panel.subject && (
          <TenantSheet
            key={panel.opening}
            tenantId={tenantId}
            tenant={panel.subject}
            onClose={panel.close}
            onSaved={read}
          />
        )}
      </Sheet>
    </>
  );
}

function TenantTable({ tenant, onEdit }: { readonly tenant: TenantLicenses; readonly onEdit: () => void }) {
  const names = tenant.available.filter(({ code }) => tenant.allocated.includes(code)).map(({ name }) => name);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{labels.name}</th>
          <th scope="col">{labels.licenses}</th>
          <th scope="col" />
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>{tenant.name}</td>
          <td>{names.join(", ") || labels.noLicense}</td>
          <td className="end">{mayEdit && <IconButton name={labels.editAllocation} icon="edit" onClick={onEdit} />}</td>
        </tr>
      </tbody>
    </table>
  );
}

interface TenantSheetProps {
  readonly tenantId: string;
  readonly tenant: TenantLicenses;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

function TenantSheet({ tenantId, tenant, onClose, onSaved }: TenantSheetProps): ReactElement {
  const [ticks, setTicks] = useState({ ...noTicks, codes: new Set(tenant.allocated) });
  const { saving, save } = useSaving();
  const perform = () =>
    save(saveTenant(tenantId, [...ticks.codes]), labels.saved, () => {
      onClose();
      onSaved();
    });
  return (
    <SheetContent title={labels.editAllocationTitle} onSave={perform} saveEnabled saving={saving}>
      <p className="strong">{tenant.name}</p>
      <LicenseBoxes
        licenses={tenant.available}
        ticks={ticks}
        onToggle={(code) => setTicks((before) => ({ ...noTicks, codes: new Set(toggled(before, code).codes) }))}
      />
    </SheetContent>
  );
}
