import { Field } from "./field";

interface FieldProps {
  readonly label: string;
  readonly hint: string;
  readonly hintId: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** Several names or e-mails, one a line. */
export const LinesField = ({ placeholder, ...field }: FieldProps & { readonly placeholder: string }) => (
  <Field {...field}>
    <textarea
      rows={3}
      spellcheck={false}
      aria-describedby={field.hintId}
      placeholder={placeholder}
      value={field.value}
      onInput={(event) => field.onValue(event.currentTarget.value)}
    />
  </Field>
);

/** A whole number within bounds. */
export const NumberField = ({
  least,
  most,
  ...field
}: FieldProps & { readonly least: number; readonly most: number }) => (
  <Field {...field}>
    <input
      type="number"
      min={least}
      max={most}
      value={field.value}
      aria-describedby={field.hintId}
      onInput={(event) => field.onValue(event.currentTarget.value)}
    />
  </Field>
);

/** Something that is so or not. */
export const TickField = ({
  label,
  hint,
  hintId,
  value,
  onValue,
}: Omit<FieldProps, "value" | "onValue"> & {
  readonly value: boolean;
  readonly onValue: (value: boolean) => void;
}) => (
  <div class="field">
    <label class="check">
      <input
        type="checkbox"
        checked={value}
        aria-describedby={hintId}
        onChange={(event) => onValue(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
    <span class="quiet-text" id={hintId}>
      {hint}
    </span>
  </div>
);
