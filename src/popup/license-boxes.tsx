interface LicenseBoxesProps {
  readonly labels: readonly string[];
  readonly ticked: ReadonlySet<string>;
  readonly onTicked: (ticked: ReadonlySet<string>) => void;
}

/** A checkbox for each license. */
export const LicenseBoxes = ({ labels, ticked, onTicked }: LicenseBoxesProps) =>
  labels.map((label) => (
    <label key={label} class="inner">
      <input
        type="checkbox"
        checked={ticked.has(label)}
        onChange={({ currentTarget: { checked } }) => {
          const next = new Set(ticked);
          if (checked) next.add(label);
          else next.delete(label);
          onTicked(next);
        }}
      />
      <span>{label}</span>
    </label>
  ));
