import type { Direct, UserState } from "../rules/model";
import { Icon } from "./icon";

const NO_RECORD = "No allocation of its own";
const EMPTY = "No license";

const ending = (direct: Direct): string | null => {
  if (direct === null) return "Group rule applies";
  return direct.length === 0 ? "No license, none from groups" : null;
};

/** The licenses a user holds directly, each a chip. */
export const Licenses = ({ direct }: { readonly direct: Direct }) => (
  <span class="chips">
    {direct?.map((label) => (
      <span key={label} class="chip">
        {label}
      </span>
    ))}
    {direct?.length === 0 && <span class="chip quiet">{EMPTY}</span>}
    {direct === null && <span class="chip quiet">{NO_RECORD}</span>}
  </span>
);

/** Before and after in one: what goes is struck through, marked with a minus and said in words. */
export function Change({ before, after }: { readonly before: UserState | null; readonly after: UserState | null }) {
  if (!before && !after) return <span class="quiet-text">Not known</span>;
  if (!before || !after) return <Licenses direct={(before ?? after)?.direct ?? null} />;
  const had = before.direct ?? [];
  const has = after.direct ?? [];
  const same =
    (before.direct === null) === (after.direct === null) &&
    had.length === has.length &&
    had.every((label) => has.includes(label));
  if (same) return <Licenses direct={before.direct} />;
  const end = ending(after.direct);
  return (
    <span class="chips">
      {had.map((label) =>
        has.includes(label) ? (
          <span key={label} class="chip">
            <span class="unseen">stays: </span>
            {label}
          </span>
        ) : (
          <del key={label} class="chip gone">
            <span class="unseen">goes: </span>
            <span aria-hidden="true">− </span>
            <span class="struck">{label}</span>
          </del>
        ),
      )}
      {has
        .filter((label) => !had.includes(label))
        .map((label) => (
          <ins key={label} class="chip new">
            <span class="unseen">comes: </span>
            <span aria-hidden="true">+</span> {label}
          </ins>
        ))}
      {had.length === 0 && <span class="chip quiet">{before.direct === null ? NO_RECORD : EMPTY}</span>}
      {end && (
        <span class="chip end">
          <span aria-hidden="true">→</span> <span class="unseen">then: </span>
          {end}
        </span>
      )}
    </span>
  );
}

/** A state in a word with its picture. */
export const Badge = ({
  kind,
  icon,
  name,
}: {
  readonly kind: string;
  readonly icon: Parameters<typeof Icon>[0]["name"];
  readonly name: string;
}) => (
  <span class={`badge is-${kind}`}>
    <Icon name={icon} />
    {name}
  </span>
);
