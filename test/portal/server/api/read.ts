import * as z from "zod/mini";
import type { Store } from "../../store/model.ts";
import type { PortalState } from "../state.ts";
import type { Answer } from "./call.ts";
import { asAnswer, faultOf } from "./refusal.ts";

const listed = z.looseObject({ results: z.array(z.unknown()), totalCount: z.number() });

/** What a call that reads is answered, by the faults there are: refused, or a list that is not what it says. */
export function read(state: PortalState, query: URLSearchParams, answer: () => Answer): Answer {
  // Counted even while nobody is answered.
  const struck = state.faults.strikes("fail-read", [...query.values()]);
  if (struck || state.throttledFor > 0) return asAnswer(state, faultOf(state));
  const answered = answer();
  const list = listed.safeParse(answered.body);
  return list.success && query.has("skip") ? { ...answered, body: distorted(state, query, list.data) } : answered;
}

/** A list that is searched for somebody is as it is. */
function distorted({ knobs }: PortalState, query: URLSearchParams, list: z.infer<typeof listed>): unknown {
  const page = Math.floor(Number(query.get("skip")) / Math.max(1, Number(query.get("top")))) + 1;
  const off = { right: 0, more: 3, fewer: -3 }[knobs.totals];
  const isSearched = (query.get("search") ?? "") !== "";
  return {
    ...list,
    totalCount: isSearched ? list.totalCount : Math.max(0, list.totalCount + off),
    results: !isSearched && page === knobs["lost-page"] ? [] : list.results,
  };
}

/** The store that a call of this method looks at. */
export const storeFor = (state: PortalState, organization: string, method: string): Store | undefined =>
  method === "GET" ? state.shownStoreOf(organization) : state.storeOf(organization);
