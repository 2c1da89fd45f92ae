import { Icon } from "./icon";
import type { SurfacePhase } from "./phase";

const steps = ["Read", "Choose", "Preview", "Run", "Report"] as const;

const at: Record<SurfacePhase, number> = {
  "no-portal": 0,
  "not-ready": 0,
  ready: 0,
  reading: 0,
  "read-failed": 0,
  read: 1,
  checking: 1,
  "plan-refused": 1,
  preview: 2,
  running: 3,
  stopping: 3,
  pausing: 3,
  paused: 3,
  ended: 4,
};

const placeOf = (index: number, present: number): "past" | "present" | "ahead" => {
  if (index === present) return "present";
  return index < present ? "past" : "ahead";
};

/** Where in the work the admin is. */
export const Steps = ({ phase }: { readonly phase: SurfacePhase }) => (
  <ol class="steps" aria-label="Steps">
    {steps.map((step, index) => (
      <li key={step} class={placeOf(index, at[phase])} aria-current={index === at[phase] ? "step" : undefined}>
        <span class="step-number" aria-hidden="true">
          {index < at[phase] ? <Icon name="check" /> : index + 1}
        </span>
        {step}
        {index < at[phase] && <span class="unseen"> (done)</span>}
      </li>
    ))}
  </ol>
);
