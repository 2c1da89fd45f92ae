const listed = (texts: readonly string[]): string => (texts.length === 0 ? "none" : texts.join(", "));

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
  "not-yet-supported": (procedure: string) =>
    `"${procedure}" cannot be run by this version yet. Do it in the portal, or take the line out.`,
  "missing-user": () => "The line names no user. Give the e-mail of one user.",
  "invalid-user": (user: string) => `"${user}" is no usable e-mail. Give one user's e-mail as the portal shows it.`,
  "missing-licenses": () => "The line names no license. Name the licenses to take back, or * for all of them.",
  "invalid-when-empty": (text: string) =>
    `"${text}" is no answer to when_empty. Write block or inherit, or leave it blank.`,
  "group-not-used": (procedure: string) =>
    `"${procedure}" acts on a user's direct licenses, not on a group. Leave the group blank if that is what you want.`,
  "licenses-not-used": (procedure: string, others: readonly string[]) =>
    `"${procedure}" takes every direct license, also ${listed(others)}. Leave licenses blank if that is what you want, else use deallocate.`,
  "user-not-listed": (user: string) =>
    `${user} has no direct allocation in this organization: misspelled, or a user who only inherits from groups. Check the e-mail.`,
  "ambiguous-name": (name: string, emails: readonly string[]) =>
    `Several users are called ${name}: ${listed(emails)}. Name the one you mean by e-mail.`,
  "ambiguous-email": (email: string) =>
    `The portal lists ${email} more than once, so the right row cannot be told. Do this user by hand in the portal.`,
  "duplicate-row": (line: number) => `Line ${line} already says the same. This line is not needed.`,
  "contradictory-rows": (lines: readonly number[]) =>
    `This line and line ${lines.join(", ")} want different things for the same user. Keep the one you mean.`,
  "unknown-license": (license: string, known: readonly string[]) =>
    `There is no license "${license}" here. Known are: ${listed(known)}.`,
  "ambiguous-license": (license: string, labels: readonly string[]) =>
    `"${license}" can mean ${labels.join(" or ")}. Write the one you mean as the portal shows it.`,
  "license-not-held": (labels: readonly string[]) =>
    `Not allocated directly to this user, so not taken back: ${listed(labels)}.`,
  "no-effect": (present: string) => `Already so: the user has ${present}. Nothing has to be written.`,
  "protected-user": (email: string) => `${email} is on the protected list and is never touched.`,
  "own-account": (email: string) =>
    `${email} is the account signed in to the portal. Have another admin change your own licenses, or do it by hand.`,
  "orphan-record": (name: string) =>
    `The record shown as "${name}" has no e-mail, so nobody can tell whose it is. Check it by hand in the portal.`,
  "choice-needed": () =>
    "No direct license would be left. Choose when_empty: block (gets no license from groups either) or inherit (groups apply again).",
  "another-organization": (planned: string, open: string) =>
    `The plan was made for ${planned}, the portal shows ${open}. Open ${planned}, or check the plan again here.`,
  "inventory-missing": () => "The users of this organization have not been read yet. Read them, then check the plan.",
  "inventory-incomplete": (user: string) =>
    `Not every user could be read, so ${user} cannot be told with certainty. Read the users again, then check the plan.`,
  "plan-changed": (digest: string) =>
    `The plan is no longer the one that was approved (${digest}). Look at the preview again and approve that.`,
  "confirm-word": (word: string) => `To approve this plan, type ${word}.`,
};
