import { accountsTitle, labels } from "../labels/labels.ts";
import { go, parseRoute, paths, type Route } from "../route.ts";
import { knobs, seesAccounts, settings } from "../settings.ts";
import { pageFor } from "./page-for.ts";
import { make } from "./parts/make.ts";
import { jss } from "./parts/style.ts";

/** Boxes and links; no landmark anywhere. */
export function showShell(): void {
  const { displayName, email } = settings.admin;
  const menu = make("div", { class: jss.menu });
  const page = make("div", { class: jss.page });
  const bar = make(
    "div",
    { class: jss.bar },
    make("span", { class: jss.strong }, labels.product),
    link(labels.admin, paths.licenses),
    make("span", { class: jss.faint, title: email }, displayName),
  );
  document.body.append(bar, make("div", { class: jss.columns }, menu, page));
  const show = () => {
    const route = parseRoute(location.pathname);
    menu.replaceChildren(...(route.page === "home" ? [] : entries(route)));
    page.replaceChildren(...banners(), pageFor(route));
  };
  addEventListener("popstate", show);
  // The header comes first and stays alone for a while.
  if (knobs["blank-shell"] === 0) show();
  else setTimeout(show, knobs["blank-shell"]);
}

function banners(): Node[] {
  const texts = [
    ...(settings.overAllocated.length > 0
      ? [`${labels.overAllocatedBanner} ${settings.overAllocated.join(", ")}`]
      : []),
    ...(knobs["license-migration"] ? [labels.migrationRunning] : []),
  ];
  return texts.map((text) => make("div", { role: "alert" }, text));
}

function entries(route: Route): Node[] {
  const tenantId = "tenantId" in route ? route.tenantId : "";
  const tenants = settings.tenants.flatMap(({ id, name, enabled }) => [
    link(enabled ? name : `${name} (${labels.disabled})`, paths.tenant(id)),
    ...(id === tenantId ? [link(labels.licenses, paths.tenantLicenses(id), true)] : []),
  ]);
  return [
    make("div", { class: jss.strong }, labels.admin),
    make("div", { class: jss.faint }, labels.organization),
    link(settings.organizationName, paths.licenses),
    ...(seesAccounts ? [link(accountsTitle, paths.accounts, true)] : []),
    link(labels.licenses, paths.licenses, true),
    make("div", { class: jss.faint }, labels.tenants),
    ...tenants,
  ];
}

function link(text: string, to: string, nested = false): HTMLElement {
  const made = make("a", { class: nested ? `${jss.entry} ${jss.nested}` : jss.entry, href: to }, text);
  made.addEventListener("click", (event) => {
    event.preventDefault();
    go(to);
  });
  return made;
}
