import type { Refusal } from "../rules/effect";
import type { Organization, User } from "../rules/organization";
import { replaceUsers } from "../rules/replace-users";
import { at } from "../rules/table";
import type { Facts } from "./facts";
import { fatesIn, type Verdict } from "./fate";
import { effectOf, type Move } from "./move";
import { obstaclesIn } from "./obstacles";

/** A change, why it is proposed, and what it does not do or does besides: a sentence each. */
export interface Step {
  readonly move: Move;
  readonly why: string;
  readonly notes: readonly string[];
}

/** Why a move is no row: the rules refuse it, a row could not tell its group, or it would touch what no plan ever touches. */
export type Obstacle = Refusal | "shared-name" | "administrators" | "own-account";

/** What is predicted once all steps are done, in their order. */
export interface Outcome {
  readonly before: Organization;
  readonly after: Organization;
  /** The steps that can be run and change something; the others are no rows. */
  readonly steps: readonly Step[];
  /** What is never run, by why, and what the portal may refuse, by why. */
  readonly refused: ReadonlyMap<Obstacle, readonly Move[]>;
  readonly doubtful: ReadonlyMap<Obstacle, readonly Move[]>;
  /** Ids of the users of whom something changes. */
  readonly touched: ReadonlySet<string>;
}

/** A user as he is once all is done; `user`: as he was before. */
export function afterAll({ after, touched }: Outcome, user: User): User {
  return touched.has(user.id) ? (at(after.users, user.id) ?? user) : user;
}

interface Growing {
  after: Organization;
  readonly steps: Step[];
  readonly refused: Map<Obstacle, Move[]>;
  readonly doubtful: Map<Obstacle, Move[]>;
  readonly touched: Set<string>;
}

/** Does the steps one after another, each on what the one before left. */
export function carryOut({ organization: before, ownAccount }: Facts, steps: readonly Step[]): Outcome {
  const obstacleTo = obstaclesIn(before);
  const growing: Growing = { after: before, steps: [], refused: new Map(), doubtful: new Map(), touched: new Set() };
  let ofUsers: Step[] = [];
  for (const step of steps) {
    const obstacle = obstacleTo(step.move);
    if (obstacle !== null) note(growing.refused, obstacle, step.move);
    else if ("user" in step.move) ofUsers.push(step);
    else {
      changeUsers(growing, ofUsers);
      ofUsers = [];
      changeRule(growing, step, ownAccount);
    }
  }
  changeUsers(growing, ofUsers);
  return { before, ...growing };
}

function changeRule(growing: Growing, step: Step, ownAccount: string): void {
  const effect = effectOf(growing.after, step.move);
  const reached = [...effect.certain, ...effect.unknown].map(({ user }) => user);
  const obstacle = reached.includes(ownAccount) ? "own-account" : effect.refusal;
  if (obstacle !== null) note(growing.refused, obstacle, step.move);
  if (obstacle !== null || effect.after === growing.after) return;
  for (const refusal of effect.mayBeRefused) note(growing.doubtful, refusal, step.move);
  for (const user of reached) growing.touched.add(user);
  // What an edit of a rule means for all members only its effect can tell.
  growing.steps.push({ ...step, notes: [...effect.consequences, ...step.notes] });
  growing.after = effect.after;
}

/** Steps about users, those of one user in their order; what one user does to another is nothing but units taken and free. */
function changeUsers(growing: Growing, steps: readonly Step[]): void {
  const byUser = new Map<string, Step[]>();
  for (const step of steps) {
    if (!("user" in step.move)) continue;
    const list = byUser.get(step.move.user);
    if (list === undefined) byUser.set(step.move.user, [step]);
    else list.push(step);
  }
  const fateOf = fatesIn(growing.after);
  const changed: User[] = [];
  for (const [id, ofUser] of byUser) {
    const user = at(growing.after.users, id);
    if (user === undefined) continue;
    const fate = fateOf(user, ofUser);
    for (const [index, step] of ofUser.entries()) settle(growing, step, id, fate.verdicts[index]);
    if (fate.user !== user) changed.push(fate.user);
  }
  growing.after = replaceUsers(growing.after, changed);
}

function settle(growing: Growing, step: Step, user: string, verdict: Verdict | undefined): void {
  if (verdict === undefined) return;
  const { changes, refusal, mayBeRefused } = verdict;
  // REL-4: what an earlier step has ended already needs no release.
  if (refusal !== null && refusal !== "no-lease") note(growing.refused, refusal, step.move);
  if (!changes) return;
  for (const reason of mayBeRefused) note(growing.doubtful, reason, step.move);
  growing.steps.push(step);
  growing.touched.add(user);
}

function note(lists: Map<Obstacle, Move[]>, obstacle: Obstacle, move: Move): void {
  const list = lists.get(obstacle);
  if (list === undefined) lists.set(obstacle, [move]);
  else list.push(move);
}
