import type { Effect } from "../../../../src/rules/effect";
import { labelsOf } from "../../../portal/store/counts.ts";
import type { RuleSwitches } from "../../../portal/store/decision.ts";
import { groupsOf, isMember } from "../../../portal/store/membership.ts";
import type { Store } from "../../../portal/store/model.ts";
import { signIn } from "../../../portal/store/sign-in.ts";
import { note, type Tally } from "./compare";

interface Worlds {
  readonly now: Store;
  /** The same store once the user has signed in. */
  readonly later: Store;
  readonly user: string;
}

/** What a sentence claims, and how the replica shows it; the first capture is what it is about. */
const claims: readonly [RegExp, (worlds: Worlds, subject: string, group: string) => boolean][] = [
  [
    /^(?!Nothing)(.+) comes back at the next log-in\.$/,
    ({ later, user }, license) => leased(later, user).includes(license),
  ],
  [/^Takes (.+) at the next log-in\.$/, ({ later, user }, list) => holdsAll(later, user, list)],
  [/^Comes back at the next log-in with .+: (.+)\.$/, ({ later, user }, list) => holdsAll(later, user, list)],
  [/^(Nothing) comes back at the next log-in\.$/, ({ now, later, user }) => tookNothing(now, later, user)],
  [/^(A direct allocation) hides what /, ({ now, later, user }) => tookNothing(now, later, user)],
  [/^(Holds no license) and can get none/, ({ now, later, user }) => tookNothing(now, later, user)],
  [/^No effect on (.+) while .+ also gives it\.$/, ({ now, user }, license) => given(now, user).includes(license)],
  [/^Stays a member of (.+) through /, ({ now, user }, group) => isIn(now, group, user)],
  [/^Stays a member of (.+); everything/, ({ now, user }, group) => isIn(now, group, user)],
  [/^Is no longer a member of (.+); everything/, ({ now, user }, group) => !isIn(now, group, user)],
  [/^Still holds (.+) from .+\.$/, ({ now, user }, list) => holdsAll(now, user, list)],
  [/^Changes (\d+) members?\.$/, ({ now }, count, group) => listed(now, group) === Number(count)],
  [/^(.+) gives no license\.$/, ({ now }, group) => !(now.groups.get(group)?.rule?.codes.size ?? 0)],
];

/** Holds every sentence about the user against the replica, the next log-in included. */
export function compareSentences(
  tally: Tally,
  effect: Pick<Effect, "consequences">,
  store: Store,
  about: { readonly user: string; readonly group: string },
  switches: RuleSwitches,
): void {
  const later = structuredClone(store);
  signIn(later, about.user, switches);
  for (const sentence of effect.consequences) {
    for (const [pattern, shows] of claims) {
      const subject = pattern.exec(sentence)?.[1];
      if (subject === undefined) continue;
      const holds = shows({ now: store, later, user: about.user }, subject, about.group);
      note(tally, "sentence", true, holds, () => `not so: ${sentence}`);
    }
  }
}

function leased(store: Store, user: string): string[] {
  return [...store.leases.values()]
    .filter(({ userId }) => userId === user)
    .flatMap(({ codes }) => labelsOf(store, codes));
}

function holdsAll(store: Store, user: string, list: string): boolean {
  const held = leased(store, user);
  return list.split(", ").every((license) => held.includes(license));
}

function tookNothing(now: Store, later: Store, user: string): boolean {
  const before = leased(now, user);
  return leased(later, user).every((license) => before.includes(license));
}

function given(store: Store, user: string): string[] {
  return groupsOf(store, user).flatMap(({ rule }) => (rule ? labelsOf(store, rule.codes) : []));
}

function isIn(store: Store, name: string, user: string): boolean {
  const group = store.groups.get(name);
  return group !== undefined && isMember(store, group, user);
}

function listed(store: Store, group: string): number {
  return [...(store.groups.get(group)?.members.values() ?? [])].filter((kind) => kind === "user").length;
}
