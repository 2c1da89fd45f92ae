import * as Tooltip from "@radix-ui/react-tooltip";
import { type ReactElement, useEffect, useState } from "react";
import { labels } from "../labels/labels.ts";
import type { Route } from "../route.ts";
import { knobs, seesAccounts } from "../settings.ts";
import { useRoute } from "../use-route.ts";
import { AccountsPage } from "./accounts/accounts-page.tsx";
import { LicensesPage } from "./licenses/licenses-page.tsx";
import { PageTitle } from "./parts/page-title.tsx";
import { Toasts } from "./parts/toasts.tsx";
import { Shell } from "./shell/shell.tsx";
import { TenantLicensesPage } from "./tenants/tenant-licenses-page.tsx";
import { TenantPage } from "./tenants/tenant-page.tsx";

export function App(): ReactElement {
  const route = useRoute();
  const [filled, setFilled] = useState(knobs["blank-shell"] === 0);
  useEffect(() => {
    const timer = setTimeout(() => setFilled(true), knobs["blank-shell"]);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Tooltip.Provider delayDuration={0}>
      <Toasts>
        <Shell route={route} filled={filled}>
          {filled && <PageFor route={route} />}
        </Shell>
      </Toasts>
    </Tooltip.Provider>
  );
}

/** The pages of one account and of one group are not part of this skin. */
function PageFor({ route }: { readonly route: Route }): ReactElement {
  switch (route.page) {
    case "home":
      return <PageTitle title={labels.home} />;
    case "licenses":
      return <LicensesPage />;
    case "accounts":
      return seesAccounts ? <AccountsPage /> : <PageTitle title={labels.noAccess} />;
    case "tenant":
      return <TenantPage tenantId={route.tenantId} />;
    case "tenant-licenses":
      return <TenantLicensesPage key={route.tenantId} tenantId={route.tenantId} />;
    default:
      return <PageTitle title={labels.notFound} />;
  }
}
