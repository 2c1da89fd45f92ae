const listed = (texts: readonly string[]): string => (texts.length === 0 ? "none" : texts.join(", "));

const foughtOver = { user: "user", member: "user in this group", rule: "rule" };

const someOf = (texts: readonly string[]): string =>
  texts.length > 3 ? `${texts.slice(0, 3).join(", ")} and ${texts.length - 3} more` : listed(texts);

/** Why a plan, or one of its lines, cannot be run: what is wrong and what to do. Codes of the plan side. */
export const planSentences = {
  "broken-file": (what: string) => `The file cannot be read: ${what}. Save it again as CSV (UTF-8) and choose it anew.`,
  "wrong-columns": (what: string, expected: string) =>
    `The header line is not that of a plan: ${what}. Expected are the columns ${expected}.`,
  "empty-plan": () => "The plan has no line. Add a line for each user, below the header line.",
  "too-many-rows": (lines: number, most: number) =>
    `The plan has ${lines} lines; at most ${most} can be run at once. Split it.`,
  "wrong-field-count": (found: number, expected: number) =>
    `The line has ${found} fields where the header has ${expected}. Put texts that hold a separator in quotes.`,
  "unknown-procedure": (procedure: string, known: readonly string[]) =>
    procedure === ""
      ? `The line names no procedure. Known are: ${listed(known)}.`
      : `There is no procedure "${procedure}". Known are: ${listed(known)}.`,
  "missing-user": () => "The line names no user. Give the e-mail of one user.",
  "invalid-user": (user: string) => `"${user}" is no usable e-mail. Give one user's e-mail as the portal shows it.`,
  "missing-group": () => "The line names no group. Give the name of one group as the portal shows it.",
  "missing-licenses": () => "The line names no license. Name the licenses to take back, or * for all of them.",
  "missing-licenses-to-give": () => "The line names no license. Name the licenses to allocate, one by one.",
  "missing-licenses-of-rule": () =>
    "The line names no license. Name every license the rule shall give, or none for a rule that gives nothing.",
  "none-and-others": () => "The line names licenses and none. Write none alone for a rule that gives nothing.",
  "licenses-star": (procedure: string) =>
    `"${procedure}" does not take * for licenses, since that could give far more than is meant. Name them one by one.`,
  "licenses-without-use": (procedure: string) =>
    `"${procedure}" is not about single licenses. Leave licenses blank, or edit the rule with set-rule.`,
  "release-takes-all": (group: string, held: readonly string[]) =>
    `A release gives back all that was taken from ${group}: ${listed(held)}. Leave licenses blank if that is what you want.`,
  "user-not-used": (procedure: string) =>
    `"${procedure}" acts on a group and all its members, not on one user. Leave the user blank if that is what you want.`,
  "one-group": (procedure: string) => `"${procedure}" does not take * for the group. Name one group.`,
  "group-star": (groups: readonly string[]) =>
    `* would mean several groups: ${listed(groups)}. Write one line for each of those you mean.`,
  "invalid-when-empty": (text: string) =>
    `"${text}" is no answer to when_empty. Write block or inherit, or leave it blank.`,
  "group-not-used": (procedure: string) =>
    `"${procedure}" acts on a user's direct licenses, not on a group. Leave the group blank if that is what you want.`,
  "licenses-not-used": (procedure: string, others: readonly string[]) =>
    `"${procedure}" takes every direct license, also ${listed(others)}. Leave licenses blank if that is what you want, else use deallocate.`,
  "user-not-listed": (user: string, list: "records" | "accounts" = "records") =>
    list === "records"
      ? `${user} has no direct allocation in this organization: misspelled, or a user who only inherits from groups. Check the e-mail.`
      : `${user} is not among the accounts that were read: misspelled, or a directory account that has nothing here yet. Check the e-mail.`,
  "ambiguous-name": (name: string, emails: readonly string[]) =>
    `Several users are called ${name}: ${listed(emails)}. Name the one you mean by e-mail.`,
  "ambiguous-email": (email: string) =>
    `The portal lists ${email} more than once, so the right row cannot be told. Do this user by hand in the portal.`,
  "emails-cut-short": (user: string) =>
    `The portal cuts e-mails short, so which row is that of ${user} cannot be told. Make the window wider and read the users again, or do this user by hand.`,
  "duplicate-row": (line: number) => `Line ${line} already says the same. This line is not needed.`,
  "part-of-removal": (line: number) =>
    `Line ${line} takes the user out of this group, and that gives the license back too. This line is not needed.`,
  "ended-by-rule": (group: string) =>
    `An earlier line edits the rule of ${group} so that this license ends anyway. This line is not needed.`,
  "contradictory-rows": (lines: readonly number[], over: "user" | "member" | "rule" = "user") =>
    `This line and line ${lines.join(", ")} want different things for the same ${foughtOver[over]}. Keep the one you mean.`,
  "unknown-license": (license: string, known: readonly string[]) =>
    `There is no license "${license}" here. Known are: ${listed(known)}.`,
  "ambiguous-license": (license: string, labels: readonly string[]) =>
    `"${license}" can mean ${labels.join(" or ")}. Write the one you mean as the portal shows it.`,
  "license-not-held": (labels: readonly string[]) =>
    `Not allocated directly to this user, so not taken back: ${listed(labels)}.`,
  "license-held": (labels: readonly string[]) => `Allocated directly already, so not given again: ${listed(labels)}.`,
  "already-so": (what: string) => `Already so: ${what}. Nothing has to be written.`,
  "no-effect": (present: string) => `Already so: the user has ${present}. Nothing has to be written.`,
  "protected-user": (email: string) => `${email} is on the protected list and is never touched.`,
  "protected-member": (group: string, users: readonly string[]) =>
    `This changes the rule for all of ${group}, also for the protected ${someOf(users)}. Take them out of it first, or do it by hand.`,
  "protected-license": (license: string) => `${license} is on the protected list and is never taken from anybody.`,
  "administrators-group": (group: string) =>
    `Members of ${group} administer the organization, so this group is never touched. Do it by hand if you mean it.`,
  "own-account": (email: string) =>
    `${email} is the account signed in to the portal. Have another admin change your own licenses, or do it by hand.`,
  "orphan-record": (name: string) =>
    `The record shown as "${name}" has no e-mail, so nobody can tell whose it is. Check it by hand in the portal.`,
  "choice-needed": () =>
    "No direct license would be left. Choose when_empty: block (gets no license from groups either) or inherit (groups apply again).",
  "another-organization": (planned: string, open: string) =>
    `The plan was made for ${planned}, the portal shows ${open}. Open ${planned}, or check the plan again here.`,
  "groups-not-read": () =>
    "The groups of this organization have not been read. Read the whole organization, then check the plan.",
  "group-not-told": (group: string) =>
    `Not every group could be read, so whether there is a group "${group}" is not certain. Read the organization again.`,
  "ambiguous-group": (group: string) =>
    `Several groups are called ${group}, and which one is meant cannot be told. Do it by hand in the portal.`,
  "rule-not-read": (group: string) =>
    `The rule of ${group} could not be read. Read the organization again, then check the plan.`,
  "leases-not-read": (group: string) =>
    `What was taken from ${group} could not be read. Read the organization again, then check the plan.`,
  "members-not-read": (group: string) =>
    `The members of ${group} could not be read, so nothing is changed there. Read the organization again as an organization administrator.`,
  "no-lease-anywhere": (user: string) => `${user} has taken no license from any group. There is nothing to release.`,
  "in-no-local-group": (user: string) =>
    `No local group lists ${user} as a member. There is nothing to take the user out of.`,
  "member-by-name": (user: string, group: string) =>
    `${group} shows members by name alone, so whether one of them is ${user} cannot be told. Do it by hand in the portal.`,
  "member-through-group": (user: string, group: string) =>
    `${user} is in ${group}, if at all, through a group inside it, so there is nobody to take out here. Do it there, or use block.`,
  "left-with-lease": (user: string, group: string) =>
    `${user} is no longer a member of ${group}, only a license is still listed there. Use release.`,
  "accounts-not-read": (user: string) =>
    `The accounts were not read, so whether ${user} is one of them is not certain. Read the whole organization, then check the plan.`,
  "ambiguous-account": (email: string) =>
    `Two accounts share the e-mail ${email}, and which one is meant cannot be told. Do it by hand in the portal.`,
  "inventory-missing": () => "The users of this organization have not been read yet. Read them, then check the plan.",
  "inventory-incomplete": (user: string) =>
    `Not every user could be read, so ${user} cannot be told with certainty. Read the users again, then check the plan.`,
  "wrong-target": () =>
    "Something changed that no row of this plan was about, so the run stopped itself. Look at the last rows in the portal first.",
  "too-many-stale": (stale: number, driven: number) =>
    `${stale} of ${driven} rows are no longer as they were read, so the run stopped itself. Read the organization again and check the plan.`,
  "protected-group": (group: string) =>
    `${group} is on the protected list: its rule, its members and what they inherit from it are never touched.`,
  "nothing-to-undo": () => "The run changed nothing that a plan could restore.",
  "no-proposal": (why: string) => `No plan can be proposed: ${why}`,
  "plan-changed": (digest: string) =>
    `The plan is no longer the one that was approved (${digest}). Look at the preview again and approve that.`,
  "recorder-not-permitted": () =>
    "The browser does not permit License Sweep to put its recorder into the page. Press Record this page again and allow it.",
  "policy-rows": (ready: number, most: number) =>
    `Your organization's policy allows plans of ${most} rows to run at most, this one has ${ready}. Split it.`,
  "policy-unreadable": () =>
    "Your organization's policy for this extension cannot be understood, so nothing is run. Whoever manages this browser can put it right.",
  "confirm-word": (word: string) => `To approve this plan, type ${word}.`,
};
