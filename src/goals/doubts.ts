import { groupNames } from "../rules/log-in-sentences";
import type { Move } from "./move";
import type { Obstacle, Outcome } from "./outcome";
import { people } from "./who";

/** What is not known of any row, whatever it asks for: it does not tell one proposal from another (ROLE-6). */
const ofEveryRow: readonly Obstacle[] = ["role-without-right", "management-off"];

/** A release of what may be gone already: if it is, the goal is met. */
const harmless: readonly Obstacle[] = ["no-lease"];

const mayBe: Partial<Record<Obstacle, string>> = {
  "empty-allocation":
    "Whether the portal saves a record of nothing for a user who has no record is not known; where it does not, the row is refused and nothing is written",
  "directory-account-unseen":
    "Who is signed in with a local account does not find directory accounts that have no record; then the row is refused and nothing is written",
  "empty-rule":
    "Whether the portal saves a rule that gives no license at all is not known; where it does not, the row is refused and nothing is written",
  "quota-below-use": "A limit of the rule may be below what the group uses; then the portal refuses to save it",
};

const never: Partial<Record<Obstacle, string>> = {
  "shared-name": "Two groups have the same name, and a row tells a group by its name, so do this by hand",
  administrators: "Members of this group administer the organization, so no plan touches what they have from it",
  "own-account": "This would change your own account too, which no plan does",
  "role-without-right": "The signed-in admin has no right to do this",
  "management-off": "User license management is off in this organization",
  "directory-account-unseen": "Signed in with a local account, directory accounts that have no record are not found",
  "last-administrator": "The last administrator cannot be taken out",
  "directory-group": "Members of a directory group cannot be changed here",
  everyone: "Members of Everyone cannot be changed",
  "not-a-member": "The group does not list the user itself, so there is nobody to take out",
  "quota-below-use": "The limits that would stay are below what the group uses",
  "license-not-in-plan": "The rule gives a license the organization does not have",
};

/** What keeps the outcome from being certain: rows that cannot be run, and rows the portal may refuse; a sentence each. */
export function doubtsAbout({ before, refused, doubtful }: Outcome): string[] {
  const subjects = (moves: readonly Move[]): string => {
    return people([...new Set(moves.map((move) => ("user" in move ? move.user : groupNames(before, [move.group]))))]);
  };
  return [
    ...[...refused].map(([refusal, moves]) => `${never[refusal] ?? `Not possible (${refusal})`}: ${subjects(moves)}.`),
    ...[...doubtful]
      .filter(([refusal]) => !ofEveryRow.includes(refusal) && !harmless.includes(refusal))
      .map(([refusal, moves]) => `${mayBe[refusal] ?? `The portal may refuse it (${refusal})`}: ${subjects(moves)}.`),
  ];
}
