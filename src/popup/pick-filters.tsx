import { signal } from "@preact/signals";
import { licenseLabels } from "./license-labels";
import { fromGroup, noFilter, type PickFilter, paths } from "./pick-filter";
import { Select } from "./select";
import { inventory } from "./surface";

export const filter = signal<PickFilter>(noFilter);
/** The row that has the one tab stop of the table. */
export const active = signal(0);

function change(part: Partial<PickFilter>): void {
  filter.value = { ...filter.value, ...part };
  active.value = 0;
}

const uses: readonly (readonly [string, string])[] = [
  ["any", "Any time"],
  ...[30, 60, 90, 180].map((days): [string, string] => [String(days), `${days} days ago or more`]),
  ["unknown", "Never, or not shown"],
];

/** What the table of users shows. */
export function PickFilters() {
  const { search, license, path, unused } = filter.value;
  const read = inventory.value;
  const groups = (read?.groups ?? []).filter(({ rule, leases }) => rule?.length || leases?.length);
  return (
    <div class="filters">
      <label class="field grow">
        <span>Search name or e-mail</span>
        <input type="search" value={search} onInput={(event) => change({ search: event.currentTarget.value })} />
      </label>
      <Select
        label="License"
        value={license}
        onValue={(value) => change({ license: value })}
        options={[
          ["any", "Any"],
          ["none", "No license"],
          ...(read ? licenseLabels(read) : []).map((label): [string, string] => [label, label]),
        ]}
      />
      <Select
        label="Path"
        value={path}
        onValue={(value) => change({ path: value })}
        options={[
          ...Object.entries(paths).map(([key, { name }]): [string, string] => [key, name]),
          ...groups.map((group): [string, string] => [fromGroup(group), `From ${group.name}`]),
        ]}
      />
      <Select label="Last in use" value={unused} onValue={(value) => change({ unused: value })} options={uses} />
    </div>
  );
}
