import { perform } from "../../../src/content/perform";
import type { Place, Step } from "../../../src/flows/steps";
import { atTheRowOf, commit, inThePanelOf } from "../../../src/flows/steps";
import type { Outcome, PanelReading } from "../../../src/messages";
import { finance, type Group, sales } from "./group-markup";
import { type GroupPage, groupPage } from "./group-page";

let attempt = 100;

/** A page that answers, and a new attempt on it. */
export function beginGroups(groups: readonly Group[] = [finance, sales]): GroupPage {
  attempt += 1;
  return groupPage(groups);
}

/** Another row's attempt on the same page. */
export const nextAttempt = (): void => {
  attempt += 1;
};

export const groupStep = (
  it: Step,
  expected: PanelReading | null = null,
  place: Place = "licenses",
): Promise<Outcome> => perform({ run: "run-1", row: 2, attempt, place, step: it, expected }, "page-1");

export const atRule = (group = finance.name): Promise<Outcome> =>
  groupStep(atTheRowOf({ group }, "Edit group allocation rule"));
export const inRule = (group = finance.name): Promise<Outcome> =>
  groupStep(inThePanelOf({ group }, "Edit Group Allocation Rule"));
export const atMembers = (group = finance.name): Promise<Outcome> =>
  groupStep(atTheRowOf({ group }, "Group members with license inheritance"));
export const inMembers = (group = finance.name): Promise<Outcome> =>
  groupStep(inThePanelOf({ group }, "License inheritance from group"));
export const releaseOf = (user: string, licenses: readonly string[]): Promise<Outcome> =>
  groupStep(commit("Release license", user), {
    option: "",
    boxes: licenses.map((label) => ({ label, checked: true })),
  });

export const groupAttempt = (): { run: string; row: number; attempt: number } => ({ run: "run-1", row: 2, attempt });
