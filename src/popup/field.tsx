import type { ComponentChildren } from "preact";

interface FieldProps {
  readonly label: string;
  /** Told as the control's description, which names this id; never part of its name. */
  readonly hint: string;
  readonly hintId: string;
  readonly children: ComponentChildren;
}

/** A control with its label above and what it means below. */
export const Field = ({ label, hint, hintId, children }: FieldProps) => (
  <div class="field">
    {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is the child. */}
    <label>
      <span>{label}</span>
      {children}
    </label>
    <span class="quiet-text" id={hintId}>
      {hint}
    </span>
  </div>
);
