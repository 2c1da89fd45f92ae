import { browser, type Runtime } from "../browser";

const ports = new Set<Runtime.Port>();
const least = 250;
let due: ReturnType<typeof setTimeout> | undefined;
let read: (() => Promise<object>) | null = null;

/** Whether a sender is one of our own pages. A content script, a web page or another extension is not. */
export const isOwnPage = (sender: Runtime.MessageSender | undefined): boolean =>
  sender?.id === browser.runtime.id && (sender.url ?? "").startsWith(browser.runtime.getURL("src/popup/"));

/** Tells an open surface everything from now on. `state` gives what is told. */
export function tell(port: Runtime.Port, state: () => Promise<object>): void {
  read = state;
  ports.add(port);
  port.onDisconnect.addListener(() => ports.delete(port));
  changed();
}

/** A change that came while the one before it was being told. */
let again = false;

/**
 * Something the surface shows has changed; told at most four times a second, and one telling after the other: a state that took long to
 * gather never comes after a newer one.
 */
export function changed(): void {
  again = true;
  if (ports.size === 0 || due !== undefined || !read) return;
  const state = read;
  due = setTimeout(async () => {
    again = false;
    // A state that cannot be gathered now is told at the next change; a failed storage pauses the run, which is one.
    const request = await state().catch(() => null);
    due = undefined;
    if (request) for (const port of ports) port.postMessage({ name: "background-popup/state", request });
    if (again) changed();
  }, least);
}
