import { isIdle } from "../rules/idle";
import { groupNames } from "../rules/log-in-sentences";
import type { Organization } from "../rules/organization";
import { valuesOf } from "../rules/table";
import { type Chosen, everybody } from "./chosen";
import type { Facts } from "./facts";
import { freedBy } from "./freed";
import { leasesWith, removableFrom } from "./holding";
import { obstaclesIn } from "./obstacles";
import type { Outcome, Step } from "./outcome";
import type { Option, Outline } from "./outline";
import { releaseFrom, takeOutOf } from "./steps";
import { type Held, recently, unitsHeld } from "./units-held";
import { counted } from "./who";
import { directly } from "./without-license";

/**
 * So many units of one license come free, those unused for longest first. What is taken back directly stays free; what is released from a
 * group may be taken again, so it counts as at most (REL-3, DIR-9). Accounts that are gone cannot be driven (LEASE-3).
 */
export function freeUnits(facts: Facts, license: string, wanted: number, chosen: Chosen | null): Outline {
  const users = chosen?.users ?? everybody(facts);
  const obstacleTo = obstaclesIn(facts.organization);
  const held = unitsHeld(facts, users, license).filter(({ user, group }) => {
    return group === null || obstacleTo({ procedure: "release", user: user.id, group }) === null;
  });
  const inDoubt = facts.uncounted.get(license) ?? 0;
  const picked = pick(held, wanted, inDoubt);
  const unmet = (outcome: Outcome) => tooFew(facts, outcome, license, wanted);
  const sure = pick(
    held.filter(({ group, useless }) => group === null || useless),
    wanted,
    inDoubt,
  );
  return {
    steps: picked.map((one, index) => {
      const step = freed(facts, one, license);
      return index < wanted ? step : { ...step, notes: [...step.notes, beyond(inDoubt)] };
    }),
    unmet,
    left: chosen?.left ?? [],
    options: [...onlyForGood(facts, license, picked, sure), ...outOfTheGroups(facts, license, picked)].map(
      (option) => ({ ...option, unmet }),
    ),
  };
}

/** As many as are wanted, and as many more as there are direct licenses among them that may take no unit (UNIT-4). */
function pick(held: readonly Held[], wanted: number, inDoubt: number): Held[] {
  const picked: Held[] = [];
  let direct = 0;
  for (const one of held) {
    if (picked.length >= wanted + Math.min(inDoubt, direct)) break;
    picked.push(one);
    if (one.group === null) direct += 1;
  }
  return picked;
}

/** UNIT-4: why there are more rows than units were asked for. */
function beyond(inDoubt: number): string {
  return `One more than asked for: the page counts ${counted(inDoubt, "unit")} fewer than there are holders, so somebody may bring a license of his own.`;
}

function freed(facts: Facts, { user, group, lastUse, useless }: Held, license: string): Step {
  const { organization, today } = facts;
  const [step] = group === null ? directly(organization, user, license) : [releaseFrom(organization, user, group)];
  if (step === undefined) throw new RangeError(`${user.id} does not hold ${license}`);
  const lease = user.leases.find((one) => one.group === group);
  const notes = [...step.notes, ...lastUseNotes(lastUse, today)];
  if (useless) notes.push("Cannot be used by this user as things are, so nobody loses anything.");
  else if (lease !== undefined && isIdle(lease, today) === "yes") {
    notes.push("Unused for more than three months, so it would end by itself.");
  }
  return { ...step, why: `${step.why} ${whenUsed(lastUse)}`, notes };
}

function whenUsed(lastUse: string | null): string {
  return lastUse === null ? "When it was last in use is not known." : `Last in use on ${lastUse.slice(0, 10)}.`;
}

function lastUseNotes(lastUse: string | null, today: string): string[] {
  if (lastUse === null) return [];
  const recent = Date.parse(today) - Date.parse(lastUse) <= recently * 24 * 60 * 60 * 1000;
  return recent ? [`Was in use within the last ${recently} days; nothing unused is left.`] : [];
}

function tooFew(facts: Facts, outcome: Outcome, license: string, wanted: number): string[] {
  const { least = 0, most = 0 } = freedBy(outcome, facts.uncounted)[license] ?? {};
  if (least >= wanted) return [];
  const orphans = orphansWith(facts.organization, license);
  const gone =
    orphans === 0
      ? []
      : [
          `${counted(orphans, "unit")} of ${license} ${orphans === 1 ? "is" : "are"} held by accounts that are gone, which cannot be changed here.`,
        ];
  if (most < wanted) return [`Only ${counted(most, "unit")} of ${license} can come free, not ${wanted}.`, ...gone];
  return [
    `${least} of ${counted(wanted, "unit")} stay free for certain; the others may be taken again at the next log-in.`,
    ...gone,
  ];
}

function orphansWith({ users }: Organization, license: string): number {
  return valuesOf(users)
    .filter(({ orphan }) => orphan)
    .reduce((sum, user) => sum + (user.direct?.includes(license) ? 1 : 0) + leasesWith(user, license).length, 0);
}

function onlyForGood(
  facts: Facts,
  license: string,
  picked: readonly Held[],
  sure: readonly Held[],
): Omit<Option, "unmet">[] {
  if (picked.every(({ group, useless }) => group === null || useless) || sure.length === 0) return [];
  return [
    {
      name: "Only what stays free",
      cost: "Takes back direct licenses alone, also those in use lately.",
      steps: () => sure.map((one) => freed(facts, one, license)),
    },
  ];
}

/** So that what was released does not come back. */
function outOfTheGroups(facts: Facts, license: string, picked: readonly Held[]): Omit<Option, "unmet">[] {
  const { organization } = facts;
  const givers = ({ user, group }: Held) =>
    group !== null && user.direct === null ? removableFrom(organization, user, license) : [];
  const left = new Set(picked.flatMap(givers));
  if (left.size === 0) return [];
  return [
    {
      name: `Also take those users out of ${groupNames(organization, [...left])}`,
      cost: "What is released does not come back, but the roles and robot configuration of the groups are lost.",
      steps: () =>
        picked.flatMap((one) => [
          ...givers(one).map((group) => takeOutOf(organization, one.user, group)),
          ...(one.group !== null && givers(one).includes(one.group) ? [] : [freed(facts, one, license)]),
        ]),
    },
  ];
}
