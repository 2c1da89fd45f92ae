import type { Organization, User } from "../rules/organization";
import { afterLogIn } from "../rules/sign-in";
import { usable } from "../rules/usable";
import type { Chosen } from "./chosen";
import { type Cover, coverOf } from "./covered";
import { demandIn } from "./demand";
import type { Facts } from "./facts";
import { shapeOf } from "./fate";
import { groupsOf } from "./holding";
import { afterAll, type Outcome, type Step } from "./outcome";
import type { Option, Outline } from "./outline";
import { backToGroups, releaseAll, releaseFrom } from "./steps";
import { about, counted } from "./who";

const keep = "Keep a direct license that a group gives too";

const because: readonly (readonly [Cover, string])[] = [
  [
    "groups-give-less",
    `${keep}: the record holds others that no group gives, and while it is there groups give nothing`,
  ],
  [
    "groups-give-more",
    `${keep}: their groups give other licenses as well, and which of them the next log-in would bring is not certain`,
  ],
  ["no-unit-for-sure", `${keep}: somebody else may take the unit before their next log-in, or it cannot be told`],
  ["own-license", `${keep}: they bring a license of their own`],
];

/**
 * The chosen users keep what they can use, and what they hold twice is given back. A direct record hides what groups give as a whole
 * (DIR-2), so it is dropped only where the next log-in brings back exactly the same for certain, however this portal decides what sources
 * leave open and whoever logs in first. A lease beside a record that stays is of no use and is released (LEASE-4, X-1).
 */
export function dropOverlap({ organization }: Facts, { users, left }: Chosen): Outline {
  const direct = users.filter((user) => user.direct !== null);
  const demand = demandIn(organization);
  const covers = new Map(direct.map((user) => [user.id, coverOf(organization, user, demand)]));
  const isCovered = ({ id }: User) => covers.get(id) === "covered";
  const steps = direct.flatMap((user) =>
    isCovered(user) ? dropped(organization, user) : releaseAll(organization, user),
  );
  const kept = (cover: Cover) => direct.filter(({ id }) => covers.get(id) === cover);
  const overlaps = because.flatMap(([cover, why]) =>
    about(
      kept(cover).map(({ id }) => id),
      why,
    ),
  );
  const risky = [...kept("groups-give-more"), ...kept("no-unit-for-sure")];
  return {
    steps,
    unmet: (outcome) => [...changedFor(outcome, users), ...overlaps],
    left,
    options: risky.length === 0 ? [] : [everyRecord(organization, direct, risky, isCovered, users)],
  };
}

/** What he leases as a member stays, so that he can use it at once; what is left of a group he has left goes. */
function dropped(organization: Organization, user: User): Step[] {
  const { certain } = groupsOf(organization, user);
  const held = (user.direct ?? []).join(", ");
  const unusable = user.leases.filter(({ group }) => !certain.includes(group));
  const step = backToGroups(user, `Groups give ${held} too and nothing else, so the direct record can go.`);
  const wait = user.leases.length === unusable.length ? ["Cannot use it from then on until the next log-in."] : [];
  return [...unusable.map(({ group }) => releaseFrom(organization, user, group)), { ...step, notes: wait }];
}

/** Whose usable licenses would not be the same for certain after the next log-in. */
function changedFor(outcome: Outcome, users: readonly User[]): string[] {
  const { before, after } = outcome;
  const known = new Map<string, boolean>();
  const changed = users.filter((was) => {
    const is = afterAll(outcome, was);
    if (is === was) return false;
    const key = `${shapeOf(was)}\n\n${shapeOf(is)}`;
    const same = known.get(key) ?? sameAfterLogIn(usable(before, was).certain, after, is);
    known.set(key, same);
    return !same;
  });
  return about(
    changed.map(({ id }) => id),
    "May have other licenses after the next log-in than now",
  );
}

function sameAfterLogIn(had: readonly string[], after: Organization, user: User): boolean {
  const { certain, possible } = usable(after, afterLogIn(after, user, null));
  return certain.length === had.length && possible.length === 0 && had.every((license) => certain.includes(license));
}

function everyRecord(
  organization: Organization,
  direct: readonly User[],
  risky: readonly User[],
  isCovered: (user: User) => boolean,
  users: readonly User[],
): Option {
  const alsoDropped = new Set(risky.map(({ id }) => id));
  return {
    name: "Drop every direct record whose licenses groups give too",
    cost: `For ${counted(risky.length, "more user")} the next log-in may bring another license, or none if no unit is free then.`,
    steps: () =>
      direct.flatMap((user) => {
        if (isCovered(user)) return dropped(organization, user);
        if (!alsoDropped.has(user.id)) return releaseAll(organization, user);
        return [backToGroups(user, `Groups give ${(user.direct ?? []).join(", ")} too.`)];
      }),
    // What is not certain of them was found before; that a unit is free now does not make it so.
    unmet: (outcome) => {
      const changed = changedFor(outcome, users);
      return changed.length > 0 ? changed : about([...alsoDropped], "What the next log-in brings is not certain");
    },
  };
}
