import type { Labels } from "../portal/labels/labels";
import { type Reason, reason } from "../run/reasons";
import { findAll } from "./find";
import type { Role } from "./names";

const ways: readonly Role[] = ["treeitem", "menuitem", "link", "button", "tab"];

/** The one entry of the portal's menus that leads on to the Licenses page of the organization. It only moves about; it writes nothing. */
export function menuEntry(
  labels: Labels,
  label: "Admin" | "organization" | "Licenses",
  organization: string,
): { readonly element: Element } | Reason {
  const names = label === "organization" ? [organization] : labels.menu[label];
  for (const role of ways) {
    const [element, ...more] = findAll(document, role, names);
    if (element && more.length === 0) return { element };
  }
  return reason("page-not-recognized", `no single "${label}" in its menus`);
}
