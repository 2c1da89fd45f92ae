import { noteAnswer } from "./traffic";

/**
 * Whether the page has asked its own server since a moment, told by the browser's timing entries. It is how a read is known to be fresh.
 * Addresses are only compared, here in memory; times are those of `performance.now()`, milliseconds.
 */
interface Answered {
  readonly began: number;
  readonly path: string;
  readonly query: string;
}

/** The lists of the portal that are read; each has an address of its own. */
export type ListName = "users" | "groups" | "leases" | "accounts" | "account-groups" | "members";

const answered: Answered[] = [];
const kept = 200;
let observer: PerformanceObserver | null = null;
/** Where the page asks for a list: learned from a request that carried what was searched for, or that was the only one for long. */
const known = new Map<ListName, string>();
/** Lists of one group each: their address holds which one, so what was learned of one says little about the next. */
const ofOneGroup: readonly ListName[] = ["leases", "members"];

/** Starts listening; until then nothing is observed. Calling it again changes nothing. */
export function watchRequests(): void {
  if (observer) return;
  observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry instanceof PerformanceResourceTiming) note(entry);
    answered.splice(0, Math.max(0, answered.length - kept));
  });
  observer.observe({ type: "resource" });
}

/** Takes in what the browser has noted and not told yet. */
export function takeNoted(): void {
  for (const entry of observer?.takeRecords() ?? []) if (entry instanceof PerformanceResourceTiming) note(entry);
}

/** Stops listening: nobody is at work here any more. What was learned about addresses stays. */
export function unwatchRequests(): void {
  observer?.disconnect();
  observer = null;
}

function note(entry: PerformanceResourceTiming): void {
  const asks = entry.initiatorType === "fetch" || entry.initiatorType === "xmlhttprequest";
  if (!asks || !entry.name.startsWith(`${location.origin}/`)) return;
  noteAnswer(entry);
  if (entry.responseStatus === 0) unansweredAt = Math.max(unansweredAt, entry.startTime);
  else answeredAt = Math.max(answeredAt, entry.startTime);
  if (entry.responseStatus === 0 || entry.responseStatus >= 400) return;
  const { pathname, search } = new URL(entry.name);
  answered.push({ began: entry.startTime, path: pathname, query: search.toLowerCase() });
}

/** Without a request that is known to be the list's, any other one counts only after this long. Milliseconds. */
const doubt = 1500;

/** Letters nobody is called by: a request that carries them is the answer to our own search, and shows where the page asks for a list. */
export const distinctive = "zqxj";

/** Whether it is known where the page asks for a list. */
export const isLearned = (list: ListName): boolean => known.has(list);

/**
 * Whether a list was read from the server since a moment. `searched` is what the list is filtered by, or empty.
 * A request that carries it is proof; after that, a request to the same place; without either, some request that is known to be no other
 * list's, and patience.
 */
export function listReadSince(moment: number, searched: string, list: ListName): boolean {
  const since = answered.filter(({ began, path }) => began >= moment && !isAnothers(path, list));
  const wanted = searched.toLowerCase();
  if (provenSince(moment, searched, list)) return true;
  const own = known.get(list);
  if (own !== undefined && wanted === "") {
    if (since.some(({ path, query }) => shapeOf(path) === own && !query.includes(distinctive))) return true;
    if (!ofOneGroup.includes(list)) return false;
  }
  if (since.length === 0 || performance.now() - moment < doubt) return false;
  const [shape, ...others] = new Set(since.map(({ path }) => shapeOf(path)));
  if (shape !== undefined && others.length === 0) known.set(list, shape);
  return true;
}

/** Whether a request since a moment carried what was searched for. From then on it is known where the page asks for that list. */
export function provenSince(moment: number, searched: string, list: ListName): boolean {
  const wanted = searched.toLowerCase();
  if (wanted === "") return false;
  const proof = answered.find(
    ({ began, path, query }) => began >= moment && !isAnothers(path, list) && carries(query, wanted),
  );
  if (proof) known.set(list, shapeOf(proof.path));
  return proof !== undefined;
}

/** When the newest request began that got an answer, whatever it was, and the newest that got none at all. */
let answeredAt = -1;
let unansweredAt = -1;

/** Whether what the page asked its server last, since a moment, was never answered: there is no connection. */
export const cutOffSince = (moment: number): boolean => unansweredAt >= moment && unansweredAt > answeredAt;

/** Whether anything at all was answered since a moment. */
export const askedSince = (moment: number): boolean => answered.some(({ began }) => began >= moment);

function isAnothers(path: string, list: ListName): boolean {
  const shape = shapeOf(path);
  return [...known].some(([name, own]) => name !== list && own === shape);
}

/** An address without what differs from one group to the next: parts with a number in them. */
const shapeOf = (path: string): string => path.replace(/[^/]*\d[^/]*/g, "*");

/** A query may write a space as "+". */
function carries(query: string, wanted: string): boolean {
  return (
    query.includes(encodeURIComponent(wanted).toLowerCase()) ||
    query.includes(wanted) ||
    decoded(query.replaceAll("+", " ")).includes(wanted)
  );
}

function decoded(query: string): string {
  try {
    return decodeURIComponent(query).toLowerCase();
  } catch {
    return query;
  }
}
