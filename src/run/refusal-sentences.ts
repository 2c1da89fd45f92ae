import type { Refusal } from "../rules/effect";

/** Why the rules say that a row cannot be run, or may be refused by the portal: what is wrong and what to do. By the rules' own codes. */
export const refusalSentences = {
  "unknown-user": (user: string) => `${user} is not known in this organization. Check the e-mail.`,
  "unknown-group": (group: string) => `There is no group "${group}" among those that were read. Check the name.`,
  orphan: (user: string) => `The account ${user} is gone. Check what is left of it by hand in the portal.`,
  "role-without-right": () =>
    "The signed-in account may not do this. Licenses are changed by organization and license administrators, members by organization administrators.",
  "management-off": () =>
    "User license management is off in this organization, so there are no user licenses to change.",
  "directory-account-unseen": (user: string) =>
    `Who is signed in with a local account does not find directory accounts such as ${user}. Sign in with a directory account.`,
  "directory-group": (_user: string, group: string) =>
    `${group} is a directory group: its members are changed in the directory, not here. Do it there, or edit its rule with set-rule.`,
  "group-kind-unknown": (_user: string, group: string) =>
    `Whether ${group} is a local group could not be read, and members of others cannot be changed here. Read the groups again.`,
  everyone: (_user: string, group: string) =>
    `${group} holds everybody: its members cannot be changed. Use block, or edit its rule with set-rule.`,
  "robot-member": (user: string, group: string) =>
    `${user} is a robot account in ${group}, on which others may depend. Do it by hand in the portal if you mean it.`,
  "nested-group": (user: string, group: string) =>
    `${user} is a group inside ${group}, on which many users may depend. Do it by hand in the portal if you mean it.`,
  "not-a-member": (user: string, group: string) => `${user} is not a member of ${group}.`,
  "last-administrator": (user: string) => `${user} is the last administrator and cannot be taken out.`,
  "no-rule": (_user: string, group: string) =>
    `${group} has no group allocation rule, and making one is another procedure. Make it in the portal.`,
  "empty-rule": (_user: string, group: string) =>
    `Whether the portal saves a rule of ${group} that gives nothing is not known. It is read back either way.`,
  "license-not-in-plan": (_user: string, _group: string, licenses: readonly string[] = []) =>
    `The organization does not have ${licenses.join(", ") || "this license"}. Name one of those it has bought.`,
  "quota-not-allowed": (_user: string, group: string) =>
    `A limit of ${group} is not a whole number above zero. Correct it in the portal first.`,
  "quota-without-license": (_user: string, group: string) =>
    `A limit of ${group} is on a license its rule does not give. Correct it in the portal first.`,
  "quota-below-use": (_user: string, group: string) =>
    `A limit of ${group} is below what the group uses now, and the portal does not save that. Release licenses first, or raise the limit.`,
  "no-direct-allocation": (user: string) => `${user} has no direct allocation.`,
  "empty-allocation": (user: string) =>
    `${user} has no direct allocation, and whether the portal saves one with nothing ticked is not known. If not, take the user out of the groups or release instead.`,
  "not-enough-units": (_user: string, _group: string, licenses: readonly string[] = []) =>
    `No unit of ${licenses.join(", ") || "the license"} may be free. Take one back first.`,
  "no-lease": (user: string, group: string) =>
    `${user} has taken no license from ${group}, so there is nothing to release.`,
} satisfies Record<Refusal, (user: string, group: string, licenses?: readonly string[]) => string>;
