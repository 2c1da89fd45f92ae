import { signal } from "@preact/signals";
import { browser } from "../browser";
import { ownHosts } from "../portal/hosts";

/** Hosts the admin has allowed beside the known ones. */
export const allowedHosts = signal<readonly string[]>([]);

export async function readAllowed(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  allowedHosts.value = ownHosts(origins);
}

/** Asks the browser, which asks the admin: for this one host, and to put the content script there. It must be called from the press itself. */
export async function allowHost(pattern: string): Promise<boolean> {
  const given = await browser.permissions.request({ permissions: ["scripting"], origins: [pattern] });
  await readAllowed();
  return given;
}

/** Takes one host back; the background takes back what no host needs any more. */
export async function takeBack(host: string): Promise<void> {
  await browser.permissions.remove({ origins: [`https://${host}/*`] });
  await readAllowed();
}
