import type { Report } from "../run/report";
import { digits } from "./count";

interface FreedProps {
  readonly heading: string;
  readonly freed: Readonly<Record<string, number>>;
  /** Group rules may hand some of them out again. */
  readonly upTo: boolean;
}

/** A user returned to the group rule may have a license again tomorrow: what was freed is then a most, not a fact. */
export const mayReturn = (report: Report | null): boolean =>
  report?.rows.some(({ state, predicted }) => state !== "refused" && predicted?.direct === null) ?? false;

/** Licenses freed per type, as bars of one scale. */
export function Freed({ heading, freed, upTo }: FreedProps) {
  const entries = Object.entries(freed)
    .filter(([, number]) => number > 0)
    .sort(([, one], [, other]) => other - one);
  const most = Math.max(1, ...entries.map(([, number]) => number));
  return (
    <section class="freed" aria-label={heading}>
      <h3>{heading}</h3>
      {entries.length === 0 && <p class="quiet-text">None.</p>}
      <ul>
        {entries.map(([label, number]) => (
          <li key={label}>
            <span class="freed-label">{label}</span>
            <svg class="bar" width="100%" height="8" aria-hidden="true" focusable="false">
              <rect class="bar-ground" width="100%" height="8" rx="4" />
              <rect class="bar-fill" width={`${(100 * number) / most}%`} height="8" rx="4" />
            </svg>
            <span class="freed-number">
              {upTo && "up to "}
              <strong>{digits(number)}</strong>
            </span>
          </li>
        ))}
      </ul>
      {upTo && entries.length > 0 && (
        <p class="quiet-text">“Up to”: users returned to a group rule may take one again at their next sign-in.</p>
      )}
    </section>
  );
}
