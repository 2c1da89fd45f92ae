import { choice, flag, type Knob, number, page, saves, server } from "./knob-kinds.ts";

export const knobs = {
  latency: number(0, "ms", server("time every API call takes")),
  "latency-jitter": number(0, "ms", server("up to this much more, at random from the seed")),
  "fail-save": saves(server("the write is refused with status 500")),
  "success-not-stored": saves(server("the page is told 200, nothing is stored")),
  "error-but-stored": saves(server("the page is told 500, the write is stored")),
  "other-admin": saves(server("right after the panel read a user, another admin adds a license to that user")),
  "resort-after-save": flag(false, server("after each save all rows come in another order, as new nodes")),
  "equal-names": flag(false, server("neighbors in the alphabet show the same display name")),
  "signed-out": flag(false, server("the API answers 401, pages lead to the sign-in page")),
  role: choice(
    ["organization-administrator", "license-administrator", "license-viewer"],
    server("what the signed-in admin may do; icons follow at the next page load"),
  ),
  "lease-on-direct": choice(["ends", "stays"], server("what a direct allocation does to inherited licenses")),
  "lease-on-removal": choice(["ends", "stays"], server("what leaving a group does to the license taken from it")),
  "inherit-many": flag(false, server("a sign-in takes every license the groups give, not only the strongest")),
  "late-boxes": number(0, "ms", page("checkboxes of the panel appear one by one, what is ticked comes last")),
  "swap-rows": choice(["off", "keyed", "reused"], page("a row swaps with its neighbor when the pointer arrives")),
  "swap-chance": number(100, "percent", page("how often swap-rows strikes, at random from the seed"), 100),
  "stale-rows": flag(false, page("old rows stay, with nothing to show it, while a query loads")),
  "no-refetch": flag(false, page("the table is not read again after a save, only by Refresh")),
  "cookie-banner": flag(false, page("a cookie banner covers the bottom of the page until dismissed")),
  "user-license-management": choice(["on", "off"], page("off: both allocation sections are absent")),
  "license-migration": flag(false, page("License Migration is offered and under way")),
  shadow: choice(["none", "open", "closed"], page("the whole app inside a shadow root")),
  language: choice(["en", "xx"], page("html lang and labels; xx is a language nobody knows")),
  "blank-shell": number(0, "ms", page("header first, content this much later")),
  toast: choice(["top", "bottom", "none", "stale"], page("where results are told; stale: an old message stays")),
  motion: flag(true, page("panels slide and sections unfold; false: they are there at once")),
  "save-needs-change": flag(true, page("Save is disabled until something was changed")),
  "empty-save": choice(["allowed", "refused"], page("whether Save is enabled with nothing ticked")),
} as const satisfies Record<string, Knob<unknown>>;

export type KnobName = keyof typeof knobs;

export type Knobs = { readonly [Name in KnobName]: NonNullable<ReturnType<(typeof knobs)[Name]["parse"]>> };
