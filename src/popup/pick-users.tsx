import { useComputed } from "@preact/signals";
import { count, digits } from "./count";
import { Icon } from "./icon";
import { daysUnused, latestUse } from "./last-use";
import { isBlocked, isOrphan, pathsOf } from "./paths";
import type { Person } from "./people";
import { PickAction } from "./pick-action";
import { pick } from "./pick-filter";
import { active, filter, PickFilters } from "./pick-filters";
import { type Column, Rows } from "./rows";
import { chosen, inventory, now, people } from "./surface";

function set(some: readonly Person[], on: boolean): void {
  const next = new Set(chosen.value);
  for (const person of some) {
    if (isOrphan(person)) continue;
    if (on) next.add(person.email);
    else next.delete(person.email);
  }
  chosen.value = next;
}

function Who({ person }: { readonly person: Person }) {
  const { name, email, pending } = person;
  const gone = isOrphan(person);
  return (
    <span>
      <span class="who">{name || email || "Unknown account"}</span>
      <span class="mail">
        {gone ? "Account gone: cannot be told apart, so not chosen here" : email}
        {pending && ", invited and not here yet"}
      </span>
    </span>
  );
}

function Paths({ person }: { readonly person: Person }) {
  const paths = pathsOf(person);
  return (
    <span class="chips">
      {isBlocked(person) && <span class="chip blocked">Blocked: no license, none from groups</span>}
      {paths.map(({ text, kind }) => (
        <span key={text} class={`chip path-${kind}`}>
          {text}
        </span>
      ))}
      {paths.length === 0 && !isBlocked(person) && <span class="chip quiet">Nothing</span>}
    </span>
  );
}

const columns = (isChosen: ReadonlySet<string>, readAt: string): readonly Column<Person>[] => {
  const days = daysUnused(readAt, now.value);
  return [
    {
      head: "User",
      cell: (person, index) => (
        <label class="pick">
          <input
            type="checkbox"
            checked={isChosen.has(person.email)}
            disabled={isOrphan(person)}
            tabIndex={index === active.value ? 0 : -1}
            onFocus={() => (active.value = index)}
            onChange={(event) => set([person], event.currentTarget.checked)}
          />
          <Who person={person} />
        </label>
      ),
    },
    { head: "Licenses, and where they come from", cell: (person) => <Paths person={person} /> },
    {
      head: "Last in use",
      kind: "when",
      cell: (person) => latestUse(person, days) || <span class="quiet-text">not shown</span>,
    },
  ];
};

/** Choosing from everybody who was read. What is chosen is a set of e-mails; a filter hides, it never unchooses. */
export function PickUsers() {
  const readAt = inventory.value?.readAt ?? "";
  const shown = useComputed(() => pick(people.value, filter.value, inventory.value?.readAt ?? "", now.value)).value;
  const hidden = chosen.value.size - shown.filter(({ email }) => chosen.value.has(email)).length;
  return (
    <div class="picker">
      <PickFilters />
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
        label="Users"
        layout="users"
        columns={columns(chosen.value, readAt)}
        items={shown}
        keyOf={({ key }) => key}
        estimate={61}
        empty={people.value.length === 0 ? "No user was read." : "No user fits this filter."}
        active={Math.min(active.value, Math.max(0, shown.length - 1))}
        onActive={(index) => (active.value = index)}
      />
      {chosen.value.size > 0 && <PickAction />}
    </div>
  );
}
