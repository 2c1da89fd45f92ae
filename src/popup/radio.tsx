import type { ComponentChildren } from "preact";

interface RadioProps {
  readonly group: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly name: ComponentChildren;
  /** What choosing it means. */
  readonly says?: string;
}

/** One choice of several, with what it means beside it. */
export const Radio = ({ group, checked, onChoose, name, says }: RadioProps) => (
  <label>
    <input type="radio" name={group} checked={checked} onChange={onChoose} />
    <span>
      {says ? <strong>{name}</strong> : name}
      {says && <span class="quiet-text">{says}</span>}
    </span>
  </label>
);
