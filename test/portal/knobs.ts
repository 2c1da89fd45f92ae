import { faultKnobs } from "./fault-knobs.ts";
import { choice, flag, type Knob, number, page, saves, server } from "./knob-kinds.ts";
import { renamableKeys } from "./renamable.ts";
import { skins } from "./skins.ts";
import { variationKnobs } from "./variation-knobs.ts";

export const knobs = {
  skin: choice(skins, page("what the pages are made of")),
  latency: number(0, "ms", server("time every API call takes")),
  "latency-jitter": number(0, "ms", server("up to this much more, at random from the seed")),
  "fail-save": saves(server("the write is refused, with status 500 unless fail-status says otherwise")),
  "success-not-stored": saves(server("the page is told 200, nothing is stored")),
  "error-but-stored": saves(server("the page is told fail-status, the write is stored")),
  "other-admin": saves(
    server("another admin adds a license to that user, right after the panel read it or when other-admin-when says"),
  ),
  "other-admin-rule": saves(server("another admin adds a license to a group's rule, at the same moments")),
  "other-admin-member": saves(server("another admin adds a member to a group, at the same moments")),
  "members-change-while-listing": flag(
    false,
    server("with every second page of an inheritance list after the first, its first license is released elsewhere"),
  ),
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
  "allocate-existing": choice(
    ["replaced", "refused"],
    server("what Allocate Licenses does to a user who has a row: a new set, or nothing at all"),
  ),
  "late-boxes": number(0, "ms", page("checkboxes of the panel appear one by one, what is ticked comes last")),
  "swap-rows": choice(["off", "keyed", "reused"], page("a row swaps with its neighbor when the pointer arrives")),
  "swap-chance": number(100, "percent", page("how often swap-rows strikes, at random from the seed"), 100),
  "stale-rows": flag(false, page("old rows stay, with nothing to show it, while a query loads")),
  "no-refetch": flag(false, page("the table is not read again after a save, only by Refresh")),
  "cookie-banner": flag(false, page("a cookie banner covers the bottom of the page until dismissed")),
  "user-license-management": choice(["on", "off"], page("off: both allocation sections are absent")),
  "license-migration": flag(false, page("License Migration is offered and under way")),
  shadow: choice(["none", "open", "closed"], page("the whole app inside a shadow root")),
  language: choice(["en", "ja", "de", "xx"], page("html lang and labels; xx is a language nobody knows")),
  "announced-language": choice(["shown", "en"], page("html lang: of the language that is shown, or en whatever is")),
  "half-translated": choice(["off", "even", "odd"], page("every second label stays English")),
  "swapped-labels": choice(
    ["none", "save-cancel", "edit-remove", "rule-members", "sections", "options", "release-cancel"],
    page("two controls bear each other's label"),
  ),
  rename: choice(["none", ...renamableKeys], page("one label is a word nobody knows; skin mui")),
  "blank-shell": number(0, "ms", page("header first, content this much later")),
  toast: choice(
    ["top", "bottom", "none", "stale", "panel"],
    page("where results are told; stale: an old message stays; panel: in the panel"),
  ),
  motion: flag(true, page("panels slide and sections unfold; false: they are there at once")),
  "save-needs-change": flag(true, page("Save is disabled until something was changed")),
  "empty-save": choice(["allowed", "refused"], page("whether Save is enabled with nothing ticked")),
  "release-confirm": choice(["none", "dialog"], page("whether Release license asks in a dialog first")),
  "release-vanish": choice(
    ["at-once", "on-refresh"],
    page("when a released row goes: at once, or when the panel is opened again or its page is turned"),
  ),
  "panel-lists": choice(
    ["pages", "endless"],
    page("the inheritance list in pages of 50, or 50 more at the end of scrolling"),
  ),
  "grid-count": choice(
    ["total", "unknown", "missing"],
    page("what a data grid says of its number of rows in aria-rowcount (skin mui-virtual)"),
  ),
  accounts: choice(["classic", "local-groups"], page("the generation of the accounts pages")),
  "member-chips": choice(
    ["email", "title", "name"],
    page("what a member's chip says: name and e-mail, name with the e-mail as its title, only the name"),
  ),
  "group-menu-edit": flag(true, page("the menu of a group's row has Edit (accounts: local-groups)")),
  ...variationKnobs,
  ...faultKnobs,
} as const satisfies Record<string, Knob<unknown>>;

export type KnobName = keyof typeof knobs;

export type Knobs = { readonly [Name in KnobName]: NonNullable<ReturnType<(typeof knobs)[Name]["parse"]>> };
