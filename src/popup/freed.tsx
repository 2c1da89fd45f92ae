import { digits } from "./count";
import type { FreedRange } from "./freed-words";

interface FreedProps {
  readonly heading: string;
  readonly freed: FreedRange;
}

const words = (least: number, most: number): string => {
  if (least === most) return "";
  return least === 0 ? "up to " : `${digits(least)} to `;
};

/** Licenses freed per type, as bars of one scale: full for what is certain, striped for what may be taken again. */
export function Freed({ heading, freed }: FreedProps) {
  const entries = Object.entries(freed)
    .filter(([, { most }]) => most > 0)
    .sort(([, one], [, other]) => other.most - one.most);
  const longest = Math.max(1, ...entries.map(([, { most }]) => most));
  const width = (number: number) => `${(100 * number) / longest}%`;
  const open = entries.some(([, { least, most }]) => least < most);
  return (
    <section class="freed" aria-label={heading}>
      <h3>{heading}</h3>
      {entries.length === 0 && <p class="quiet-text">None.</p>}
      <ul>
        {entries.map(([label, { least, most }]) => (
          <li key={label}>
            <span class="freed-label">{label}</span>
            <svg class="bar" width="100%" height="10" aria-hidden="true" focusable="false">
              <rect class="bar-ground" width="100%" height="10" rx="4" />
              {least < most && <rect class="bar-maybe" width={width(most)} height="10" rx="4" />}
              <rect class="bar-fill" width={width(least)} height="10" rx="4" />
            </svg>
            <span class="freed-number">
              {words(least, most)}
              <strong>{digits(most)}</strong>
            </span>
          </li>
        ))}
      </ul>
      {open && (
        <p class="quiet-text">
          Full bars are certain. What is “up to”, in outline, may stay taken, or be taken again at the next sign-in.
        </p>
      )}
    </section>
  );
}
