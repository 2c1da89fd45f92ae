import { type Decision, refused } from "../../store/decision.ts";
import type { PortalState } from "../state.ts";
import type { Answer } from "./call.ts";

const sentences: Record<string, string> = {
  "400": "The request could not be understood.",
  "403": "You may not do this.",
  "404": "Not found.",
  "408": "The request took too long.",
  "409": "Somebody else changed this meanwhile.",
  "422": "This cannot be saved.",
  "429": "Too many requests.",
  "503": "The service is not available.",
};

const isThrottle = (status: number): boolean => status === 429 || status === 503;

/** What a call is told that a fault strikes, whatever the rules would have said; from a 429 or 503 that names a wait on, nobody else is answered either. */
export function faultOf(state: PortalState): Decision {
  const status = state.knobs["fail-status"];
  if (isThrottle(Number(status)) && state.knobs["retry-after"] > 0 && state.throttledFor === 0) state.throttle();
  const sentence = sentences[status] ?? "Something went wrong. Try again later.";
  return refused(Number(status), `${sentence}${waitTold(state, Number(status))}`);
}

function waitTold(state: PortalState, status: number): string {
  const seconds = secondsLeft(state);
  return isThrottle(status) && seconds > 0 && state.knobs["wait-told"] ? ` Try again in ${seconds} seconds.` : "";
}

const secondsLeft = (state: PortalState): number => Math.ceil(state.throttledFor / 1_000);

/** The decision as an answer, with its Retry-After where there is a wait. */
export function asAnswer(state: PortalState, { accepted, status, message }: Decision): Answer {
  const seconds = secondsLeft(state);
  return {
    status,
    body: accepted ? {} : { message },
    ...(isThrottle(status) && seconds > 0 && { retryAfter: seconds }),
  };
}
