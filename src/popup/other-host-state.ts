import { signal } from "@preact/signals";
import { browser } from "../browser";
import { isKnownHost, patternOf } from "../portal/hosts";
import { looksLikePortal } from "../portal/page-kinds";

/** A page on a host of a customer's own that looks like the portal, and which the extension may not read yet. */
export const otherPortal = signal<{ readonly host: string; readonly pattern: string } | null>(null);
/** Hosts the admin has allowed beside the known ones. */
export const allowedHosts = signal<readonly string[]>([]);

/** Looks at the address of the page on screen, which the browser tells because the toolbar button was pressed there; at nothing else of it. */
export async function lookAtHost(address: string | undefined): Promise<void> {
  await readAllowed();
  if (!address || !URL.canParse(address) || isKnownHost(address) || !looksLikePortal(address)) return;
  const pattern = patternOf(address);
  if (!(await browser.permissions.contains({ origins: [pattern] })))
    otherPortal.value = { host: new URL(address).hostname, pattern };
}

/** Asks the browser, which asks the admin. It must be called from the press itself. */
export async function allowPortal(pattern: string): Promise<void> {
  const given = await browser.permissions.request({ origins: [pattern] });
  if (given) otherPortal.value = null;
  await readAllowed();
}

export async function forgetHost(host: string): Promise<void> {
  await browser.permissions.remove({ origins: [`https://${host}/*`] });
  await readAllowed();
}

async function readAllowed(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  allowedHosts.value = origins.flatMap((pattern) => {
    const [, host] = /^https:\/\/([^*/]+)\/\*$/.exec(pattern) ?? [];
    return host && !isKnownHost(`https://${host}/`) ? [host] : [];
  });
}
