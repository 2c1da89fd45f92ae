import type { Effect } from "../../../../src/rules/effect";
import type { Group, Organization, User } from "../../../../src/rules/organization";
import { replaceUsers } from "../../../../src/rules/replace-users";
import { at, tableOf, valuesOf } from "../../../../src/rules/table";
import { type Model, model } from "./model";

/** A model with one mistake in it. */
export interface Mistake {
  readonly name: string;
  readonly model: Model;
}

/** The effect with one user of the predicted organization changed. */
function withUser(effect: Effect, id: string, change: (user: User) => User): Effect {
  const user = at(effect.after.users, id);
  if (effect.refusal !== null || user === undefined) return effect;
  return { ...effect, after: replaceUsers(effect.after, [change(user)]), certain: [], unknown: [] };
}

/** Signs in as if the user had no direct record, where `hidden` says so, and puts the record back. */
function signInThrough(hidden: (direct: readonly string[]) => boolean): Model["signIn"] {
  return (organization, id, when) => {
    const direct = at(organization.users, id)?.direct ?? null;
    const user = at(organization.users, id);
    if (user === undefined || direct === null || !hidden(direct)) return model.signIn(organization, id, when);
    const bare = replaceUsers(organization, [{ ...user, direct: null }]);
    return withUser(model.signIn(bare, id, when), id, (later) => ({ ...later, direct }));
  };
}

function assuming(organization: Organization, change: Partial<Organization["assumptions"]>): Organization {
  return { ...organization, assumptions: { ...organization.assumptions, ...change } };
}

function withGroups(organization: Organization, change: (group: Group) => Group): Organization {
  return {
    ...organization,
    groups: tableOf(new Map(valuesOf(organization.groups).map((group) => [group.id, change(group)]))),
  };
}

const leasesAs = (before: Organization, id: string, group: string): User["leases"] =>
  at(before.users, id)?.leases.filter((lease) => lease.group === group) ?? [];

const releaseDropsMembership: Model["release"] = (organization, id, group) =>
  withUser(model.release(organization, id, group), id, (user) => ({
    ...user,
    groups: user.groups.filter((listed) => listed !== group),
  }));

const rankSwapped: Model["signIn"] = (organization, id, when) => {
  const strength = [...organization.assumptions.strength].reverse();
  const effect = model.signIn(assuming(organization, { strength }), id, when);
  return { ...effect, after: assuming(effect.after, { strength: organization.assumptions.strength }) };
};

const quotaIgnored: Model["signIn"] = (organization, id, when) => {
  const free = withGroups(organization, (group) => ({
    ...group,
    rule: group.rule && { ...group.rule, quotas: new Map() },
  }));
  const effect = model.signIn(free, id, when);
  const after = withGroups(effect.after, (group) => ({
    ...group,
    rule: at(organization.groups, group.id)?.rule ?? null,
  }));
  return { ...effect, after };
};

const removedKeepsTheRight: Model["removeMember"] = (organization, id, group) =>
  withUser(model.removeMember(organization, id, group), id, (user) => ({
    ...user,
    groups: at(organization.users, id)?.groups ?? [],
  }));

const forgetsOtherMembers: Model["setRule"] = (organization, id, rule) => {
  const effect = model.setRule(organization, id, rule);
  const holders = valuesOf(organization.users).filter(({ leases }) => leases.some(({ group }) => group === id));
  if (effect.refusal !== null || holders.length < 2) return effect;
  return { ...effect, after: replaceUsers(effect.after, holders.slice(1)), certain: [], unknown: [] };
};

const takesTwoRanked: Model["signIn"] = (organization, id, when) => {
  const { inherited } = organization.assumptions;
  const effect = model.signIn(assuming(organization, { inherited: "many" }), id, when);
  return { ...effect, after: assuming(effect.after, { inherited }) };
};

const inheritKeepsTheRecord: Model["inherit"] = (organization, id) =>
  withUser(model.inherit(organization, id), id, (user) => ({
    ...user,
    direct: at(organization.users, id)?.direct ?? null,
  }));

const releasesOneLicense: Model["release"] = (organization, id, group) =>
  withUser(model.release(organization, id, group), id, (user) => {
    const left = leasesAs(organization, id, group).map((lease) => ({ ...lease, licenses: lease.licenses.slice(1) }));
    return { ...user, leases: [...user.leases, ...left.filter(({ licenses }) => licenses.length > 0)] };
  });

/** Ten mistakes such as are easily made, each of which has to be found by driving both worlds. */
export const mistakes: readonly Mistake[] = [
  { name: "a release drops the membership", model: { ...model, release: releaseDropsMembership } },
  { name: "a blocked user inherits", model: { ...model, signIn: signInThrough((direct) => direct.length === 0) } },
  { name: "the order of strength is turned round", model: { ...model, signIn: rankSwapped } },
  { name: "quotas are ignored", model: { ...model, signIn: quotaIgnored } },
  {
    name: "a direct allocation hides nothing",
    model: { ...model, signIn: signInThrough((direct) => direct.length > 0) },
  },
  { name: "a removed member keeps the right", model: { ...model, removeMember: removedKeepsTheRight } },
  { name: "a rule edit forgets all members but one", model: { ...model, setRule: forgetsOtherMembers } },
  { name: "a log-in takes two ranked licenses", model: { ...model, signIn: takesTwoRanked } },
  { name: "inherit keeps the record", model: { ...model, inherit: inheritKeepsTheRecord } },
  { name: "a release takes one license, not all of the group", model: { ...model, release: releasesOneLicense } },
];
