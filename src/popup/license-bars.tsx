import { useMemo } from "preact/hooks";
import type { Inventory } from "../rules/model";
import { digits } from "./count";
import { Icon } from "./icon";
import { type LicenseUse, licenseUse } from "./license-use";

type Part = "direct" | "inherited" | "other" | "free";

const parts: readonly (readonly [Part, string])[] = [
  ["direct", "direct"],
  ["inherited", "from groups"],
  ["other", "not told apart"],
  ["free", "free"],
];

const HEIGHT = 14;

/** One bar: its whole is what was bought or, of an over-allocated license, what is in use; a line then marks what was bought. */
function Bar({ use }: { readonly use: LicenseUse }) {
  const used = use.direct + use.inherited + use.other;
  const whole = Math.max(1, used, use.bought ?? 0);
  const percent = (number: number) => `${(100 * number) / whole}%`;
  let from = 0;
  const drawn = parts.map(([part]) => {
    const x = from;
    from += use[part];
    return <rect key={part} class={`use-${part}`} x={percent(x)} width={percent(use[part])} height={HEIGHT} />;
  });
  const bought = percent(use.bought ?? 0);
  return (
    <svg class="bar" width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      {drawn}
      {use.over > 0 && <rect class="use-over" x={bought} width={percent(use.over)} height={HEIGHT} />}
      {use.over > 0 && <line class="use-mark" x1={bought} x2={bought} y1="0" y2={HEIGHT} />}
    </svg>
  );
}

/** The same in words; the picture is for the eye only. */
function Words({ use }: { readonly use: LicenseUse }) {
  const said = parts.filter(([part]) => use[part] > 0).map(([part, name]) => `${digits(use[part])} ${name}`);
  return (
    <span class="quiet-text">
      {said.join(", ") || "none in use"}
      {use.bought !== null && ` of ${digits(use.bought)} bought`}
      {use.over > 0 && (
        <strong class="over">
          {" "}
          <Icon name="warning" /> {digits(use.over)} more than bought
        </strong>
      )}
    </span>
  );
}

/** Licenses by type: in use directly and from groups, free, and more than was bought. */
export function LicenseBars({ inventory }: { readonly inventory: Inventory }) {
  const uses = useMemo(() => licenseUse(inventory), [inventory]);
  if (uses.length === 0) return null;
  const shown = parts.filter(([part]) => part !== "other" || uses.some(({ other }) => other > 0));
  return (
    <section class="card" aria-label="Licenses in use">
      <div class="card-head">
        <h2>Licenses in use</h2>
        <p class="legend" aria-hidden="true">
          {shown.map(([part, name]) => (
            <span key={part}>
              <svg width="14" height="14" aria-hidden="true" focusable="false">
                <rect class={`use-${part}`} width="14" height="14" />
              </svg>
              {name}
            </span>
          ))}
        </p>
      </div>
      <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
        <pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="stripe-ground" width="6" height="6" />
          <rect class="stripe" width="3" height="6" />
        </pattern>
      </svg>
      <ul class="uses">
        {uses.map((use) => (
          <li key={use.label}>
            <span class="freed-label">{use.label}</span>
            <Bar use={use} />
            <Words use={use} />
          </li>
        ))}
      </ul>
    </section>
  );
}
