import { type ReactElement, useEffect, useState } from "react";
import { AccountsPage } from "./accounts/accounts-page.tsx";
import { GroupPage } from "./accounts/group-page.tsx";
import { ProfilePage } from "./accounts/profile-page.tsx";
import { labels } from "./labels/labels.ts";
import { LicensesPage } from "./licenses/licenses-page.tsx";
import { MigrationPage } from "./licenses/migration-page.tsx";
import { PageTitle } from "./parts/page-title.tsx";
import { ToastProvider } from "./parts/toast.tsx";
import type { Route } from "./route.ts";
import { knobs, seesAccounts } from "./settings.ts";
import { HomePage } from "./shell/home-page.tsx";
import { Shell } from "./shell/shell.tsx";
import { TenantLicensesPage } from "./tenants/tenant-licenses-page.tsx";
import { TenantPage } from "./tenants/tenant-page.tsx";
import { useRoute } from "./use-route.ts";

export function App(): ReactElement {
  const route = useRoute();
  const filled = useFilled();
  return (
    <ToastProvider>
      <Shell route={route} filled={filled}>
        {filled && <PageFor route={route} />}
      </Shell>
    </ToastProvider>
  );
}

function PageFor({ route }: { readonly route: Route }): ReactElement {
  const ofAccounts = route.page === "accounts" || route.page === "profile" || route.page === "group";
  if (ofAccounts && !seesAccounts) return <PageTitle title={labels.noAccess} />;
  switch (route.page) {
    case "home":
      return <HomePage />;
    case "licenses":
      return <LicensesPage />;
    case "migration":
      return <MigrationPage />;
    case "accounts":
      return <AccountsPage />;
    case "profile":
      return <ProfilePage key={route.userId} userId={route.userId} />;
    case "group":
      return <GroupPage key={route.groupId} groupId={route.groupId} />;
    case "tenant":
      return <TenantPage tenantId={route.tenantId} />;
    case "tenant-licenses":
      return <TenantLicensesPage key={route.tenantId} tenantId={route.tenantId} />;
    case "not-found":
      return <PageTitle title={labels.notFound} />;
  }
}

/** The header comes first and stays alone for a while. */
function useFilled(): boolean {
  const [filled, setFilled] = useState(knobs["blank-shell"] === 0);
  useEffect(() => {
    const timer = setTimeout(() => setFilled(true), knobs["blank-shell"]);
    return () => clearTimeout(timer);
  }, []);
  return filled;
}
