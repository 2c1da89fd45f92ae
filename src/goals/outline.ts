import type { Outcome, Step } from "./outcome";

/** Another way than the one proposed. */
export interface Option {
  readonly name: string;
  /** What it costs, or spares, a sentence. */
  readonly cost: string;
  readonly steps: () => readonly Step[];
  /** As with the outline. */
  readonly unmet: (outcome: Outcome) => readonly string[];
}

/** How a goal is gone about: what each goal makes of the organization. */
export interface Outline {
  readonly steps: readonly Step[];
  /** What keeps an outcome from being the goal for certain, a sentence each. */
  readonly unmet: (outcome: Outcome) => readonly string[];
  /** What is left out from the start, and keeps the goal from being reached, a sentence each. */
  readonly left: readonly string[];
  readonly options: readonly Option[];
}
