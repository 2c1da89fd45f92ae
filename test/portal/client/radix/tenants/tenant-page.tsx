import type { ReactElement } from "react";
import { labels } from "../../labels/labels.ts";
import { go, paths } from "../../route.ts";
import { settings } from "../../settings.ts";
import { PageTitle } from "../parts/page-title.tsx";

export function TenantPage({ tenantId }: { readonly tenantId: string }): ReactElement {
  const tenant = settings.tenants.find(({ id }) => id === tenantId);
  return (
    <>
      <PageTitle title={tenant?.name ?? labels.notFound} path={[labels.admin, labels.tenants]} />
      {tenant && (
        <a
          href={paths.tenantLicenses(tenant.id)}
          onClick={(event) => {
            event.preventDefault();
            go(paths.tenantLicenses(tenant.id));
          }}
        >
          {labels.licenses}
        </a>
      )}
    </>
  );
}
