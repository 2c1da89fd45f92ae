import { open } from "../../../src/content/menu";
import type { Place } from "../../../src/flows/steps";
import type { Outcome } from "../../../src/messages";
import { en } from "../../../src/portal/labels/en";
import { later, one } from "./page";

type Label = Parameters<typeof open>[1];

export const host = "https://cloud.uipath.com/acme/portal_";
export const tenantAddress = `${host}/admin/tenant/Prod`;
export const go = (label: Label, place: Place = "licenses"): Promise<Outcome> => open(en, label, place, "page-1");

export const entry = (name: string, mark = ""): string => `<div role="button" id="${mark}">${name}</div>`;
const rail = `<nav><button>Home</button><button id="admin">Admin</button></nav>`;
interface Panel {
  readonly own?: readonly string[];
  readonly organization?: string;
  readonly tenants?: string;
}
/** The left panel: organization on top, tenants below. */
export const panel = ({
  own = ["Accounts & Groups", "Licenses"],
  organization = "Acme",
  tenants = "",
}: Panel = {}): string => `
  <aside><h2>Admin</h2><ul><li>Organization</li>${entry(organization, "organization")}
  ${own.map((name) => entry(name, `own-${name.split(" ")[0]}`)).join("")}</ul>
  <ul><li>Tenants</li>${entry("Prod")}${tenants}</ul></aside>`;
export const tenantLicenses = entry("Licenses", "tenant-Licenses");
export const page = (left: string, main = "<h1>Home</h1><p>Welcome to Automation Cloud</p>"): string =>
  `<div id="app"><header>Acme</header>${rail}${left}<div id="page">${main.includes("<main") ? main : `<main>${main}</main>`}</div></div>`;

/** Pressing an entry brings another page, after a while and after the address. */
export function leads(selector: string, address: string, html: string, after = 0): void {
  one(selector).addEventListener("click", () => {
    window.happyDOM?.setURL(address);
    const show = () => {
      one("#page").innerHTML = html;
    };
    if (after === 0) show();
    else later(after, show);
  });
}
