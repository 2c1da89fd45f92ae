import type { PlanRow } from "../../src/run/plan";
import type { Random } from "../../test/portal/random";
import { countAllocated, directLabels, labelsOf, ruleLabels, ruleQuotas } from "../../test/portal/store/counts";
import type { Group, Store, User } from "../../test/portal/store/model";
import type { Wish } from "./wish";

/** A plan row as a file would give it, and what it means. */
export interface WishedRow {
  readonly plan: Partial<PlanRow>;
  readonly wish: Wish;
}

/** Parts of a plan by kind. Rows about a group's people are many to a group: they go together, and cost the least. */
const shares = { release: 0.3, leave: 0.22, join: 0.06, unlisted: 0.05 };
/** People of one group in one stretch of a plan. */
const mostTogether = 12;
/** At most so many rows about rules: whoever inherits from such a group is left out of all others. */
const mostRules = 2;

/**
 * Rows of every procedure and reverse for this store, each user in one row only. The same store and the same random numbers give the same rows.
 */
export function mixedRows(store: Store, random: Random, count: number): WishedRow[] {
  const [signedIn, second, ...everybody] = [...store.users.values()];
  const free = new Set(random.shuffle(everybody));
  const groups = random.shuffle([...store.groups.values()].filter((group) => isPlain(store, group)));
  const rules = groups.slice(0, Math.min(mostRules, Math.max(1, Math.floor(groups.length / 4))));
  const others = groups.filter((group) => !rules.includes(group));
  const blocks: WishedRow[][] = rules.map((group) => [ruleRow(store, random, group)]);
  const take = (many: number, made: (user: User) => WishedRow | null): WishedRow[] => {
    const rows: WishedRow[] = [];
    for (const user of free) {
      if (rows.length >= many) break;
      const row = user === signedIn || user === second ? null : made(user);
      if (!row) continue;
      free.delete(user);
      rows.push(row);
    }
    return rows;
  };
  const inGroups = (share: number, made: (group: Group, user: User) => WishedRow | null): void => {
    let left = Math.round(count * share);
    for (const group of random.shuffle(others)) {
      const rows = take(Math.min(left, 1 + random.integer(mostTogether)), (user) => made(group, user));
      left -= rows.length;
      if (rows.length > 0) blocks.push(rows);
    }
  };
  inGroups(shares.release, (group, user) => releaseRow(store, group, user));
  inGroups(shares.leave, (group, user) => leaveRow(group, user));
  inGroups(shares.join, (group, user) => joinRow(group, user));
  const directs = count - Math.round(count * shares.unlisted) - blocks.flat().length;
  const spare = spareCode(store);
  for (const row of take(Math.max(1, directs), (user) => directRow(store, random, user, spare))) blocks.push([row]);
  for (const row of take(count - blocks.flat().length, (user) => unlistedRow(store, random, user, spare)))
    blocks.push([row]);
  return random.shuffle(blocks).flat();
}

/** A local group whose name no other group bears, with a rule, that is not about who administers. */
const isPlain = (store: Store, { name, kind, rule }: Group): boolean =>
  kind === "local" &&
  rule !== null &&
  name !== "Administrators" &&
  [...store.groups.values()].filter((other) => other.name === name).length === 1;

function ruleRow(store: Store, random: Random, { id, name, rule }: Group): WishedRow {
  const codes = [...(rule?.codes ?? [])];
  const spare = spareCode(store, codes);
  const gone = random.pick(codes);
  const kept = codes.length > 1 ? codes.filter((code) => code !== gone) : codes;
  const after = labelsOf(store, new Set([...kept, spare]));
  const quotas = Object.entries(ruleQuotas(store, id)).filter(([label]) => after.includes(label));
  return {
    plan: { procedure: "set-rule", group: name, licenses: after },
    wish: {
      about: "rule",
      groupId: id,
      group: name,
      before: ruleLabels(store, id) ?? [],
      after,
      quotas: Object.fromEntries(quotas),
    },
  };
}

const inGroup = (group: Group, { id, email }: User) => ({
  groupId: group.id,
  group: group.name,
  userId: id,
  email: email.toLowerCase(),
});

function releaseRow(store: Store, group: Group, user: User): WishedRow | null {
  if (!store.leases.has(`${group.id}/${user.id}`)) return null;
  return {
    plan: { procedure: "release", user: user.email, group: group.name },
    wish: { about: "lease", ...inGroup(group, user) },
  };
}

function leaveRow(group: Group, user: User): WishedRow | null {
  if (group.members.get(user.id) !== "user") return null;
  return {
    plan: { procedure: "remove-member", user: user.email, group: group.name },
    wish: { about: "out", ...inGroup(group, user) },
  };
}

function joinRow(group: Group, user: User): WishedRow | null {
  if (group.members.has(user.id)) return null;
  return {
    plan: { procedure: "add-member", user: user.email, group: group.name },
    wish: { about: "in", ...inGroup(group, user) },
  };
}

/** The license of which most is left, none of these. */
function spareCode(store: Store, besides: readonly string[] = []): string {
  const taken = countAllocated(store);
  const left = ({ code, total }: { code: string; total: number }): number => total - (taken.get(code) ?? 0);
  const [most] = store.licenses
    .filter(({ code }) => !besides.includes(code))
    .sort((one, other) => left(other) - left(one));
  return most?.code ?? "";
}

function directRow(store: Store, random: Random, user: User, spare: string): WishedRow | null {
  const record = store.direct.get(user.id);
  if (!record || record.external || record.codes.size === 0) return null;
  const codes = [...record.codes];
  const wish = (after: readonly string[] | null): Wish => ({
    about: "direct",
    userId: user.id,
    email: user.email.toLowerCase(),
    before: directLabels(store, user.id),
    after: after === null ? null : labelsOf(store, new Set(after)),
  });
  const of = { user: user.email };
  const chance = random.fraction();
  if (codes.length > 1 && chance < 0.7) {
    const gone = random.pick(codes);
    const licenses = labelsOf(store, new Set([gone]));
    return { plan: { ...of, procedure: "deallocate", licenses }, wish: wish(codes.filter((code) => code !== gone)) };
  }
  if (chance < 0.3)
    return { plan: { ...of, procedure: "deallocate", licenses: ["*"], whenEmpty: "inherit" }, wish: wish(null) };
  if (chance < 0.55) return { plan: { ...of, procedure: "block" }, wish: wish([]) };
  if (chance < 0.85 || codes.includes(spare)) return { plan: { ...of, procedure: "inherit" }, wish: wish(null) };
  const licenses = labelsOf(store, new Set([spare]));
  return { plan: { ...of, procedure: "allocate", licenses }, wish: wish([...codes, spare]) };
}

/** A local admin finds no directory accounts to allocate to. */
function unlistedRow(store: Store, random: Random, user: User, spare: string): WishedRow | null {
  if (store.direct.has(user.id) || user.kind !== "local") return null;
  const wish = (after: readonly string[]): Wish => ({
    about: "direct",
    userId: user.id,
    email: user.email.toLowerCase(),
    before: null,
    after,
  });
  if (random.chance(0.4)) return { plan: { procedure: "block", user: user.email }, wish: wish([]) };
  const licenses = labelsOf(store, new Set([spare]));
  return { plan: { procedure: "allocate", user: user.email, licenses }, wish: wish(licenses) };
}
