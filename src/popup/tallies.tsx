import { count, digits } from "./count";
import { Icon } from "./icon";
import type { Words } from "./state-words";

interface TalliesProps<K extends string> {
  readonly label: string;
  readonly unit: string;
  readonly order: readonly K[];
  readonly words: Readonly<Record<K, Words>>;
  readonly counts: Readonly<Record<K, number>>;
  /** Where given, the tallies are the table's filter. */
  readonly filter?: K | "all";
  readonly onFilter?: (filter: K | "all") => void;
}

/** Counts by kind that add up to the whole, each with a picture and a word; also the filter of the table below. */
export function Tallies<K extends string>({ label, unit, order, words, counts, filter, onFilter }: TalliesProps<K>) {
  const whole = order.reduce((sum, kind) => sum + counts[kind], 0);
  const face = (kind: K) => (
    <>
      <span class="tally-number">{digits(counts[kind])}</span>
      <span class="tally-name">
        <Icon name={words[kind].icon} />
        {words[kind].name}
      </span>
    </>
  );
  return (
    <fieldset class="tallies">
      <legend class="unseen">{label}</legend>
      {onFilter && (
        <button type="button" class="tally" aria-pressed={filter === "all"} onClick={() => onFilter("all")}>
          <span class="tally-number">{digits(whole)}</span>
          <span class="tally-name">All {count(whole, unit).replace(/^\S+ /, "")}</span>
        </button>
      )}
      {order.map((kind) =>
        onFilter ? (
          <button
            key={kind}
            type="button"
            class={`tally is-${kind}`}
            title={words[kind].meaning}
            aria-pressed={filter === kind}
            disabled={counts[kind] === 0}
            onClick={() => onFilter(filter === kind ? "all" : kind)}
          >
            {face(kind)}
          </button>
        ) : (
          <div key={kind} class={`tally is-${kind}${counts[kind] === 0 ? " none" : ""}`} title={words[kind].meaning}>
            {face(kind)}
          </div>
        ),
      )}
    </fieldset>
  );
}
