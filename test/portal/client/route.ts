import { secondGeneration, settings } from "./settings.ts";

export type Route =
  | { readonly page: "home" | "licenses" | "migration" | "accounts" | "not-found" }
  | { readonly page: "profile"; readonly userId: string }
  | { readonly page: "group"; readonly groupId: string }
  | { readonly page: "tenant" | "tenant-licenses"; readonly tenantId: string };

const base = `/${settings.organization}/portal_`;

export const paths = {
  home: `${base}/home`,
  licenses: `${base}/admin/licenses`,
  migration: `${base}/admin/licenses/migration`,
  accounts: `${base}/admin/accounts`,
  profile: (userId: string) => `${base}/admin/accounts/user/${userId}`,
  group: (groupId: string) => `${base}/admin/accounts/group/${groupId}`,
  tenant: (tenantId: string) => `${base}/admin/tenant/${tenantId}`,
  tenantLicenses: (tenantId: string) => `${base}/admin/tenant/${tenantId}/licenses`,
};

export function parseRoute(pathname: string): Route {
  const [first = "home", second, third = "", fourth] = pathname.slice(base.length + 1).split("/");
  if (first === "home" || first === "") return { page: "home" };
  if (first !== "admin") return { page: "not-found" };
  if (second === undefined) return { page: "licenses" };
  if (second === "licenses") return { page: third === "migration" ? "migration" : "licenses" };
  if (second === "accounts") return accountsRoute(third, fourth);
  if (second === "tenant" && third)
    return { page: fourth === "licenses" ? "tenant-licenses" : "tenant", tenantId: third };
  return { page: "not-found" };
}

/** Only the second generation has a page for each group. */
function accountsRoute(third: string, fourth: string | undefined): Route {
  if (third === "user" && fourth) return { page: "profile", userId: fourth };
  if (third !== "group" || !fourth) return { page: "accounts" };
  return secondGeneration ? { page: "group", groupId: fourth } : { page: "not-found" };
}

/** History routing: the address changes first, the page fills afterwards. */
export function go(path: string): void {
  history.pushState(null, "", path);
  dispatchEvent(new PopStateEvent("popstate"));
}
