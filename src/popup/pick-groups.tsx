import { signal } from "@preact/signals";
import type { GroupEntry } from "../rules/model";
import { count, digits } from "./count";
import { EditRule, edited } from "./edit-rule";
import { type GroupFilter, kindWords, pickGroups } from "./group-filter";
import { licenseLabels } from "./license-labels";
import { fromGroup } from "./pick-filter";
import { type Column, Rows } from "./rows";
import { Select } from "./select";
import { withQuota } from "./state-pieces";
import { inventory } from "./surface";

const filter = signal<GroupFilter>({ search: "", gives: "any" });

function Rule({ group: { rule, quotas } }: { readonly group: GroupEntry }) {
  return (
    <span class="chips">
      {rule?.map((label) => (
        <span key={label} class="chip">
          {withQuota(label, quotas[label])}
        </span>
      ))}
      {!rule?.length && <span class="chip quiet">{rule ? "Gives nothing" : "No rule"}</span>}
    </span>
  );
}

const robots = ({ members }: GroupEntry): number => (members ?? []).filter(({ kind }) => kind === "robot").length;

const columns: readonly Column<GroupEntry>[] = [
  {
    head: "Group",
    cell: (group) => (
      <>
        <span class="who">{group.name}</span>
        <span class="mail">{kindWords[group.kind]}</span>
      </>
    ),
  },
  { head: "Rule", cell: (group) => <Rule group={group} /> },
  {
    head: "Members",
    kind: "count",
    cell: (group) => (
      <>
        {group.members ? digits(group.members.length) : <span class="quiet-text">not read</span>}
        {robots(group) > 0 && <span class="mail">{count(robots(group), "robot account")} among them</span>}
      </>
    ),
  },
  {
    head: "Inherit now",
    kind: "count",
    cell: ({ leases }) => (leases ? digits(leases.length) : <span class="quiet-text">not read</span>),
  },
  {
    head: "Edit",
    cell: (group) =>
      group.rule && (
        <button
          type="button"
          aria-label={`Edit rule of ${group.name}`}
          aria-pressed={edited.value === group}
          onClick={() => (edited.value = edited.value === group ? null : group)}
        >
          Edit rule
        </button>
      ),
  },
];

/** Every group that was read, with its rule; and the way to change one. */
export function PickGroups() {
  const read = inventory.value;
  if (!read || read.groups.length === 0)
    return <p class="quiet-text">No group was read. Read the users again with their groups.</p>;
  const shown = pickGroups(read.groups, filter.value);
  const { search, gives } = filter.value;
  return (
    <div class="picker">
      <div class="filters">
        <label class="field grow">
          <span>Search group</span>
          <input
            type="search"
            value={search}
            onInput={(event) => (filter.value = { search: event.currentTarget.value, gives })}
          />
        </label>
        <Select
          label="Gives"
          value={gives}
          onValue={(value) => (filter.value = { search, gives: value })}
          options={[
            ["any", "Any"],
            ["rule", "With a rule"],
            ["none", "Without a rule"],
            ...licenseLabels(read).map((label): [string, string] => [label, label]),
          ]}
        />
      </div>
      <Rows
        label="Groups"
        layout="groups"
        columns={columns}
        items={shown}
        keyOf={fromGroup}
        estimate={61}
        empty="No group fits this filter."
      />
      {edited.value && read.groups.includes(edited.value) && (
        <EditRule key={fromGroup(edited.value)} group={edited.value} />
      )}
    </div>
  );
}
