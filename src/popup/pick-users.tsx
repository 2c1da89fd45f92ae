import { signal, useComputed } from "@preact/signals";
import type { UserRow } from "../rules/model";
import { Licenses } from "./chips";
import { count, digits } from "./count";
import { Icon } from "./icon";
import { PickAction } from "./pick-action";
import { labelsOf, noFilter, type PickFilter, pick } from "./pick-filter";
import { type Column, Rows } from "./rows";
import { chosen, inventory, now } from "./surface";

const filter = signal<PickFilter>(noFilter);
const active = signal(0);

function change(part: Partial<PickFilter>): void {
  filter.value = { ...filter.value, ...part };
  active.value = 0;
}

function set(users: readonly UserRow[], on: boolean): void {
  const next = new Set(chosen.value);
  for (const { email, orphan } of users) {
    if (orphan) continue;
    if (on) next.add(email);
    else next.delete(email);
  }
  chosen.value = next;
}

const columns = (isChosen: ReadonlySet<string>): readonly Column<UserRow>[] => [
  {
    head: "User",
    cell: (user, index) => (
      <label class="pick">
        <input
          type="checkbox"
          checked={isChosen.has(user.email)}
          disabled={user.orphan}
          tabIndex={index === active.value ? 0 : -1}
          onFocus={() => (active.value = index)}
          onChange={(event) => set([user], event.currentTarget.checked)}
        />
        <span>
          <span class="who">{user.name || user.email || "Unknown account"}</span>
          <span class="mail">
            {user.orphan ? "Account gone: cannot be told apart, so not chosen here" : user.email}
          </span>
        </span>
      </label>
    ),
  },
  { head: "Direct licenses", cell: ({ licenses }) => <Licenses direct={licenses} /> },
  {
    head: "Last in use",
    kind: "when",
    cell: ({ lastInUse }) => lastInUse || <span class="quiet-text">not shown</span>,
  },
];

/** Choosing from what the page shows. What is chosen is a set of e-mails; a filter hides, it never unchooses. */
export function PickUsers() {
  const users = inventory.value?.users ?? [];
  const shown = useComputed(() => pick(inventory.value?.users ?? [], filter.value, now.value)).value;
  const hidden = chosen.value.size - shown.filter(({ email }) => chosen.value.has(email)).length;
  const { search, license, unused } = filter.value;
  return (
    <div class="picker">
      <div class="filters">
        <label class="field grow">
          <span>Search name or e-mail</span>
          <input type="search" value={search} onInput={(event) => change({ search: event.currentTarget.value })} />
        </label>
        <label class="field">
          <span>License</span>
          <select value={license} onChange={(event) => change({ license: event.currentTarget.value })}>
            <option value="any">Any</option>
            <option value="none">No license</option>
            {labelsOf(users).map((label) => (
              <option key={label} value={label}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>Last in use</span>
          <select value={unused} onChange={(event) => change({ unused: event.currentTarget.value })}>
            <option value="any">Any time</option>
            {[30, 60, 90, 180].map((days) => (
              <option key={days} value={String(days)}>
                {days} days ago or more
              </option>
            ))}
            <option value="unknown">Not shown or not sure</option>
          </select>
        </label>
      </div>
      <div class="actions">
        <button type="button" disabled={shown.length === 0} onClick={() => set(shown, true)}>
          Choose all {digits(shown.length)} shown
        </button>
        <button
          type="button"
          class="plain"
          disabled={chosen.value.size === 0}
          onClick={() => (chosen.value = new Set())}
        >
          Choose none
        </button>
        <p class="grow right" aria-live="polite">
          <strong>{count(chosen.value.size, "user")} chosen</strong>
          {hidden > 0 && (
            <span class="quiet-text">
              {" "}
              <Icon name="info" /> {digits(hidden)} of them hidden by the filter
            </span>
          )}
        </p>
      </div>
      <Rows
        label="Users with a direct allocation"
        layout="users"
        columns={columns(chosen.value)}
        items={shown}
        keyOf={({ email, name }) => email || `orphan ${name}`}
        estimate={53}
        empty={users.length === 0 ? "The page lists no user with a direct allocation." : "No user fits this filter."}
        active={Math.min(active.value, Math.max(0, shown.length - 1))}
        onActive={(index) => (active.value = index)}
      />
      {chosen.value.size > 0 && <PickAction labels={labelsOf(users)} />}
    </div>
  );
}
