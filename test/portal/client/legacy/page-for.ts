import { labels } from "../labels/labels.ts";
import type { Route } from "../route.ts";
import { seesAccounts, settings } from "../settings.ts";
import { accountsPage } from "./accounts/accounts-page.ts";
import { licensesPage } from "./licenses/licenses-page.ts";
import { make } from "./parts/make.ts";
import { tenantLicensesPage } from "./tenant-licenses-page.ts";

/** The pages of one account and of one group are not part of this skin. */
export function pageFor(route: Route): Node {
  switch (route.page) {
    case "licenses":
      return licensesPage();
    case "accounts":
      return seesAccounts ? accountsPage() : titled(labels.noAccess);
    case "tenant":
      return titled(settings.tenants.find(({ id }) => id === route.tenantId)?.name ?? labels.notFound);
    case "tenant-licenses":
      return tenantLicensesPage(route.tenantId);
    case "home":
      return titled(labels.home);
    default:
      return titled(labels.notFound);
  }
}

const titled = (title: string): Node => make("h1", {}, title);
