import type { Knobs } from "../../test/portal/knobs";
import type { Point } from "./points";

/**
 * What the portal is like for a whole round, by the name the table shows. `page` holds from the loading of the page on, `server` once the run
 * has begun, so that the reading before it is whole. `struck`: shares of the saves it strikes besides. `at`: where a death matters most in it.
 */
export interface Weather {
  readonly name: string;
  readonly page?: Partial<Knobs>;
  readonly server?: Partial<Knobs>;
  readonly struck?: Partial<Record<keyof typeof struckSaves, number>>;
  readonly at?: Point;
}

/** Whether reads show for a while what was before the last writes. */
export const showsLate = ({ server }: Weather): boolean => (server?.["read-delay"] ?? 0) > 0;

const tooMany = { "fail-status": "429", "fail-read": "every:60" } as const;

export const weathers: readonly Weather[] = [
  { name: "slow answers", server: { latency: 250, "latency-jitter": 350 } },
  { name: "very slow answers", server: { latency: 1200, "latency-jitter": 800 } },
  { name: "too many requests, with Retry-After", server: { ...tooMany, "retry-after": 2 } },
  { name: "too many requests, without a word", server: tooMany },
  { name: "reading fails now and then", server: { "fail-read": "every:40", "fail-status": "503" } },
  { name: "what was written shows late", server: { "read-delay": 1200 } },
  {
    name: "errors told of what was stored, which shows late",
    server: { "read-delay": 2500 },
    struck: { "error-but-stored": 0.3 },
  },
  { name: "saves are long on their way", server: { "save-delay": 6000 }, at: { call: "write", stage: "asked" } },
  { name: "lists lose their second page", server: { "lost-page": 2 } },
  { name: "lists say three rows too many", server: { totals: "more" } },
  { name: "lists say three rows too few", server: { totals: "fewer" } },
  { name: "panels show whom the one before was about", server: { "mixed-records": "every:3" } },
  { name: "another admin acts before a panel is read", server: { "other-admin-when": "before-read" } },
  { name: "a dialog that is about something else", page: { notice: "after-save" } },
  { name: "boxes ignore what no person does", page: { untrusted: "boxes-ignored" } },
  { name: "an old message stays", page: { toast: "stale" } },
  { name: "no messages", page: { toast: "none" } },
  { name: "messages inside the panel", page: { toast: "panel" } },
  { name: "all rows move after each save", server: { "resort-after-save": true } },
  { name: "rows swap under the pointer, as new nodes", page: { "swap-rows": "keyed", "swap-chance": 40 } },
  { name: "rows swap under the pointer, nodes reused", page: { "swap-rows": "reused", "swap-chance": 40 } },
  { name: "a banner over the page", page: { "cookie-banner": true } },
  { name: "equal names", page: { "equal-names": true } },
  {
    name: "old rows stay while a list loads",
    page: { "stale-rows": true, "no-refetch": true },
    server: { latency: 300 },
  },
  {
    name: "after a save a list is long in coming, and its old rows stay",
    page: { "stale-rows": true, "no-refetch": true },
    server: { "list-delay": 7000 },
  },
  { name: "boxes come late, one by one", page: { "late-boxes": 60 } },
  { name: "a page that is blank at first", page: { "blank-shell": 700 } },
  { name: "panels and sections move", page: { motion: true } },
  { name: "a release is asked about first", page: { "release-confirm": "dialog" } },
  { name: "released rows stay until Refresh", page: { "release-vanish": "on-refresh" } },
  { name: "lists without pages", page: { "panel-lists": "endless" } },
  { name: "licenses outlive the membership", server: { "lease-on-removal": "stays" } },
  { name: "inherited licenses outlive a direct one", server: { "lease-on-direct": "stays" } },
  { name: "a list loses rows while its pages are turned", server: { "members-change-while-listing": true } },
  { name: "allocating to whoever has a row is refused", server: { "allocate-existing": "refused" } },
];

/** Faults that strike the saves of single rows, with how often, of all rows they fit. */
export const struckSaves = {
  "fail-save": 0.03,
  "success-not-stored": 0.03,
  "error-but-stored": 0.04,
  "hang-save": 0.015,
  "hang-but-stored": 0.015,
  "other-admin": 0.04,
} as const;

/** Faults that strike whenever a group's panel is read, of all rows about groups. */
export const struckGroups = { "other-admin-rule": 0.25, "other-admin-member": 0.35 } as const;

/** What happens at one moment of a run. `signed-out` is a fault of the portal, the others are deaths. */
export const deaths = ["worker killed", "tab reloaded", "tab closed", "browser killed"] as const;
export type Death = (typeof deaths)[number];
export const moments = ["session expired"] as const;
export type Moment = (typeof moments)[number];

/** How many of ten strikes are of a kind. A browser takes the longest to come back. */
export const often: Readonly<Record<Death | Moment, number>> = {
  "worker killed": 4,
  "tab reloaded": 2.5,
  "tab closed": 1.5,
  "browser killed": 1.5,
  "session expired": 0.5,
};
