import type { TenantLicenses } from "../../replies.ts";
import { messageOf } from "../api/call.ts";
import { fetchTenant, saveTenant } from "../api/licenses.ts";
import { labels } from "../labels/labels.ts";
import { mayEdit } from "../settings.ts";
import { Boxes } from "./parts/boxes.ts";
import { make } from "./parts/make.ts";
import { rowIcon } from "./parts/row-icon.ts";
import { openPanel } from "./parts/side-panel.ts";
import { jss } from "./parts/style.ts";
import { tabs } from "./parts/tabs.ts";

/** A decoy: heading and panel have the names of the organization's page, the licenses are the tenant's. */
export function tenantLicensesPage(tenantId: string): Node {
  const content = make("div");
  const read = () => {
    fetchTenant(tenantId)
      .then((tenant) => content.replaceChildren(table(tenant, () => edit(tenantId, tenant, read))))
      .catch((problem: unknown) => content.replaceChildren(messageOf(problem)));
  };
  read();
  return make("div", {}, make("h1", {}, labels.licenses), tabs([[labels.users, () => content]]));
}

function table({ name, available, allocated }: TenantLicenses, onEdit: () => void): Node {
  const names = available.filter(({ code }) => allocated.includes(code)).map((license) => license.name);
  const cell = (...children: readonly (Node | string | false)[]) => make("td", { class: jss.cell }, ...children);
  return make(
    "table",
    {},
    make("tr", {}, ...[labels.name, labels.licenses, ""].map((title) => make("th", {}, title))),
    make(
      "tr",
      {},
      cell(name),
      cell(names.join(", ") || labels.noLicense),
      cell(mayEdit && rowIcon(labels.editAllocation, "edit", onEdit)),
    ),
  );
}

function edit(tenantId: string, tenant: TenantLicenses, done: () => void): void {
  const boxes = new Boxes();
  const work = () => saveTenant(tenantId, [...boxes.ticks.codes]);
  const panel = openPanel(labels.editAllocationTitle, { work, told: labels.saved, done });
  panel.content.append(make("div", { class: jss.strong }, tenant.name), boxes.element);
  for (const { code, name } of tenant.available) boxes.add(code, name);
  boxes.tick({ codes: new Set(tenant.allocated), external: false });
  panel.allow(true);
}
