import { choice, flag, number, page, saves, server } from "./knob-kinds.ts";

/** What can go wrong between a page and its server, and what others do meanwhile. Nothing goes wrong unless told so. */
export const faultKnobs = {
  "fail-status": choice(
    ["500", "400", "403", "404", "408", "409", "422", "429", "502", "503", "504"],
    server("the status of fail-save, fail-read and error-but-stored"),
  ),
  "fail-read": saves(server("a call that reads is refused with fail-status, whatever user or group it is about")),
  "retry-after": number(
    0,
    "seconds",
    server(
      "a 429 or 503 names this wait in Retry-After, and until it is over every call of the API is answered the same",
    ),
    3_600,
  ),
  "wait-told": flag(true, server("the message of such an answer says the wait too, not only its header")),
  "hang-save": saves(server("the write is not stored and not answered")),
  "hang-but-stored": saves(server("the write is stored and not answered")),
  hang: number(0, "ms", server("how long a call hangs until its connection breaks; 0: for good")),
  "save-delay": number(0, "ms", server("how long after it was asked for a write is stored and answered")),
  "list-delay": number(0, "ms", server("no list is answered until so long after the last write")),
  "read-delay": number(0, "ms", server("what is read is as it was before the writes of so long a time")),
  "lost-page": number(0, "page", server("this page of every list, counted from 1, comes without its rows"), 1_000),
  totals: choice(["right", "more", "fewer"], server("what a list says of its number of rows: right, or three off")),
  "other-admin-when": choice(
    ["after-read", "before-read", "before-save", "after-save"],
    server("when another admin acts: right after or before a panel is read, before or after a save is stored"),
  ),
  "mixed-records": saves(
    server(
      "a panel is answered with what was read for the panel before it, and saves that one's where it is about a user",
    ),
  ),
  "session-calls": number(0, "calls", server("the session ends with this call of the API, counted from now; 0: never")),
  untrusted: choice(
    ["heeded", "ignored", "save-ignored", "boxes-ignored", "fields-ignored"],
    page("whether controls heed events that no person made: all do, none does, or all but Save, boxes, text fields"),
  ),
  notice: choice(
    ["none", "at-start", "after-save"],
    page("a dialog that has nothing to do with licenses: none, as soon as the page opens, after its first save"),
  ),
} as const;
