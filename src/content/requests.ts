/**
 * Whether the page has asked its own server since a moment, told by the browser's timing entries. It is how a read is known to be fresh.
 * Addresses are only compared, here in memory; times are those of `performance.now()`, milliseconds.
 */
interface Answered {
  readonly began: number;
  readonly path: string;
  readonly query: string;
}

const answered: Answered[] = [];
const kept = 200;
let observer: PerformanceObserver | null = null;
/** Where the page asks for the list: learned from a request that carried what was searched for, or that was the only one for long. */
let listPath: string | null = null;

/** Starts listening; until then nothing is observed. Calling it again changes nothing. */
export function watchRequests(): void {
  if (observer) return;
  observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry instanceof PerformanceResourceTiming) note(entry);
    answered.splice(0, Math.max(0, answered.length - kept));
  });
  observer.observe({ type: "resource" });
}

function note(entry: PerformanceResourceTiming): void {
  const asks = entry.initiatorType === "fetch" || entry.initiatorType === "xmlhttprequest";
  if (!asks || entry.responseStatus >= 400 || !entry.name.startsWith(`${location.origin}/`)) return;
  const { pathname, search } = new URL(entry.name);
  answered.push({ began: entry.startTime, path: pathname, query: search.toLowerCase() });
}

/** Without a request that is known to be the list's, any other one counts only after this long. Milliseconds. */
const doubt = 1500;

/**
 * Whether the list was read from the server since a moment. `searched` is what the list is filtered by, or empty.
 * A request that carries it is proof; after that, a request to the same place; without either, some request and patience.
 */
export function listReadSince(moment: number, searched: string): boolean {
  const since = answered.filter((one) => one.began >= moment);
  const wanted = searched.toLowerCase();
  const proof = wanted === "" ? undefined : since.find(({ query }) => carries(query, wanted));
  if (proof) listPath = proof.path;
  if (proof) return true;
  if (listPath !== null && wanted === "") return since.some(({ path }) => path === listPath);
  if (since.length === 0 || performance.now() - moment < doubt) return false;
  const [path, ...others] = new Set(since.map((one) => one.path));
  if (path !== undefined && others.length === 0) listPath = path;
  return true;
}

const carries = (query: string, wanted: string): boolean =>
  query.includes(encodeURIComponent(wanted).toLowerCase()) || query.includes(wanted);
