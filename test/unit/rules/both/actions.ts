import type { Effect } from "../../../../src/rules/effect";
import type { Organization } from "../../../../src/rules/organization";
import type { Random } from "../../../portal/random.ts";
import { type Decision, type RuleSwitches, refused } from "../../../portal/store/decision.ts";
import { dropDirect, setDirect } from "../../../portal/store/direct.ts";
import { deleteRule, setRule } from "../../../portal/store/group-rule.ts";
import { addMember, removeMember } from "../../../portal/store/membership.ts";
import type { Store } from "../../../portal/store/model.ts";
import { release, releaseIdle } from "../../../portal/store/release.ts";
import { signIn } from "../../../portal/store/sign-in.ts";
import type { Model } from "./model";
import { today } from "./random-store";

/** One action in both worlds: what the model predicts of it, and what the replica does. */
export interface Action {
  readonly name: string;
  /** Whom and which group it is about, empty where none. */
  readonly user: string;
  readonly group: string;
  readonly predict: (model: Model, organization: Organization) => Effect;
  readonly act: (store: Store, switches: RuleSwitches) => Decision;
}

const day = 24 * 60 * 60 * 1000;

/** A random action on a store as it is now. Now and then one that has to be refused. */
export function randomAction(store: Store, random: Random): Action {
  const user = random.pick([...store.users.keys(), ...(random.chance(0.05) ? ["robot", "nobody"] : [])]);
  const group = random.pick([...store.groups.keys(), ...(random.chance(0.03) ? ["no group"] : [])]);
  const codes = store.licenses.filter(() => random.chance(0.4)).map(({ code }) => code);
  const leases = [...store.leases.values()];
  const kinds = [
    "allocate",
    "deallocate",
    "block",
    "inherit",
    "set-rule",
    "delete-rule",
    "add-member",
    "remove-member",
  ];
  const kind = random.pick([
    ...kinds,
    "release",
    "release",
    "release",
    "idle",
    "sign-in",
    "sign-in",
    "sign-in",
    "sign-in",
  ]);
  if (kind === "allocate") return onDirect(store, user, "allocate", codes);
  if (kind === "deallocate") return onDirect(store, random.pick([user, ...store.direct.keys()]), "deallocate", codes);
  if (kind === "block") return onDirect(store, user, "block", []);
  if (kind === "inherit") return inherit(random.pick([user, ...store.direct.keys()]));
  if (kind === "set-rule") return changeRule(store, group, random);
  if (kind === "release") {
    const lease = leases.length > 0 && random.chance(0.9) ? random.pick(leases) : { userId: user, groupId: group };
    return releaseOne(lease.userId, lease.groupId);
  }
  if (kind === "idle") return idle(new Date(Date.parse(today) + random.integer(60) * day).toISOString());
  if (kind === "sign-in") return logIn(user);
  return onGroup(kind, user, group, store, random);
}

const label = (store: Store, code: string) => store.licenses.find((license) => license.code === code)?.label ?? code;

function onDirect(store: Store, user: string, kind: "allocate" | "deallocate" | "block", codes: string[]): Action {
  const labels = codes.map((code) => label(store, code));
  return {
    name: `${kind} ${user} ${labels.join(", ")}`,
    user,
    group: "",
    predict: (model, organization) => {
      if (kind === "block") return model.block(organization, user);
      return kind === "allocate"
        ? model.allocate(organization, user, labels)
        : model.deallocate(organization, user, labels);
    },
    act: (now, switches) => {
      const held = now.direct.get(user);
      const before = [...(held?.codes ?? [])];
      const kept = before.filter((code) => !codes.includes(code));
      const set = kind === "block" ? [] : kept;
      const external = held?.external ?? false;
      return setDirect(now, [user], { codes: kind === "allocate" ? [...kept, ...codes] : set, external }, switches);
    },
  };
}

function inherit(user: string): Action {
  return {
    name: `inherit ${user}`,
    user,
    group: "",
    predict: (model, organization) => model.inherit(organization, user),
    act: (store) => dropDirect(store, [user]),
  };
}

function changeRule(store: Store, group: string, random: Random): Action {
  const old = store.groups.get(group)?.rule;
  const flipped = new Set([random.pick(store.licenses).code, random.pick(store.licenses).code]);
  const codes = store.licenses.map(({ code }) => code).filter((code) => old?.codes.has(code) !== flipped.has(code));
  const all = random.chance(0.05) ? [...codes, "XYZ"] : codes;
  const quotas = new Map([...(old?.quotas ?? [])].filter(([code]) => codes.includes(code)));
  if (random.chance(0.3)) quotas.set(random.pick(store.licenses).code, random.integer(4));
  const labels = new Map([...quotas].map(([code, limit]) => [label(store, code), limit]));
  const licenses = all.map((code) => label(store, code));
  return {
    name: `set-rule ${group} ${licenses.join(", ")} ${JSON.stringify([...labels])}`,
    user: "",
    group,
    predict: (model, organization) => model.setRule(organization, group, { licenses, quotas: labels }),
    act: (now) => setRule(now, group, all, quotas),
  };
}

function releaseOne(user: string, group: string): Action {
  return {
    name: `release ${user} ${group}`,
    user,
    group,
    predict: (model, organization) => model.release(organization, user, group),
    act: (store) => release(store, group, user),
  };
}

function idle(when: string): Action {
  return {
    name: `idle ${when}`,
    user: "",
    group: "",
    predict: (model, organization) => model.releaseIdle(organization, when),
    act: (store) => {
      releaseIdle(store, when);
      return { accepted: true, status: 200 };
    },
  };
}

function logIn(user: string): Action {
  return {
    name: `sign-in ${user}`,
    user,
    group: "",
    predict: (model, organization) => model.signIn(organization, user, today),
    act: (store, switches) => signIn(store, user, switches, today),
  };
}

function onGroup(kind: string, user: string, group: string, store: Store, random: Random): Action {
  if (kind === "delete-rule") {
    return {
      name: `${kind} ${group}`,
      user: "",
      group,
      predict: (model, organization) => model.deleteRule(organization, group),
      act: (now) => deleteRule(now, group),
    };
  }
  if (kind === "add-member") {
    return {
      name: `${kind} ${user} ${group}`,
      user,
      group,
      predict: (model, organization) => model.addMember(organization, user, group),
      act: (now) => (user === "robot" ? refused(404, "No such user.") : addMember(now, group, user)),
    };
  }
  const members = [...(store.groups.get(group)?.members.keys() ?? [])];
  const member = members.length > 0 && random.chance(0.9) ? random.pick(members) : user;
  return {
    name: `${kind} ${member} ${group}`,
    user: member,
    group,
    predict: (model, organization) => model.removeMember(organization, member, group),
    act: (now, switches) => removeMember(now, group, member, switches),
  };
}
