import { computed, signal } from "@preact/signals";
import type { Alternative, Proposal, ProposedRow } from "../goals/goal";
import type { PlanRow } from "../run/plan";
import { telling } from "./actions";
import { ask } from "./ask";
import { emailsOf } from "./email-list";
import { type GoalName, goalOf, goalWords } from "./goal-words";
import { chosen, inventory, people } from "./surface";

export type Whom = "chosen" | "list" | "all";

/** What was said in the form. */
export interface Said {
  readonly goal: GoalName;
  readonly license: string;
  readonly group: string;
  readonly units: string;
  readonly whom: Whom;
  /** The list of e-mails as it was pasted. */
  readonly text: string;
}

export const said = signal<Said>({
  goal: "nothing-for-good",
  license: "",
  group: "",
  units: "10",
  whom: "list",
  text: "",
});

interface Proposed {
  readonly proposal: Proposal;
  /** The inventory and the chosen users it was made from; beside others it means nothing. */
  readonly readAt: string;
  readonly chosen: ReadonlySet<string>;
}

const proposed = signal<Proposed | null>(null);
export const proposing = signal(false);
/** The way taken instead of the proposed one. */
export const taken = signal<Alternative | null>(null);

export const proposal = computed(() => {
  const made = proposed.value;
  const fits = made?.readAt === inventory.value?.readAt && made?.chosen === chosen.value;
  return made && fits ? made.proposal : null;
});
export const proposedRows = computed((): readonly ProposedRow[] => taken.value?.rows ?? proposal.value?.rows ?? []);

/** Another wish: what was proposed for the last one is gone. */
export function say(part: Partial<Said>): void {
  said.value = { ...said.value, ...part };
  proposed.value = null;
  taken.value = null;
}

/** The users who are meant, by e-mail; null for everybody without naming them. */
export const meant = computed((): readonly string[] | null => {
  const { whom, text, goal } = said.value;
  if (whom === "chosen") return [...chosen.value];
  if (whom === "list") return emailsOf(text);
  if (goalWords[goal].allByItself) return null;
  // The admin's own account is never changed by a plan.
  const own = inventory.value?.admin.toLowerCase() ?? "";
  return people.value.flatMap(({ email }) => (email === "" || email === own ? [] : [email]));
});

export const goal = computed(() => {
  const { goal: name, license, group, units } = said.value;
  return goalOf(name, license, group, Number(units));
});

/** Asks for the rows that reach the goal. Nothing is planned by that yet. */
export async function proposePlan(): Promise<void> {
  const wanted = goal.value;
  if (!wanted) return;
  const madeFrom = { readAt: inventory.value?.readAt ?? "", chosen: chosen.value };
  proposed.value = null;
  proposing.value = true;
  await telling(async () => {
    const answer = await ask("popup-background/propose", { goal: wanted, users: [...(meant.value ?? [])] });
    proposed.value = answer.proposal && { proposal: answer.proposal, ...madeFrom };
    taken.value = null;
    return answer;
  });
  proposing.value = false;
}

/** The rows shown, as those of an ordinary plan; why each is there goes with it as its note. */
export const rowsToPlan = (): readonly PlanRow[] =>
  proposedRows.value.map(({ row, why }, index) => ({ ...row, row: index + 1, note: row.note || why }));
