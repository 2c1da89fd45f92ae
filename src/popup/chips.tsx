import type { RowState } from "../rules/model";
import { Icon } from "./icon";
import { type Pieces, piecesOf, sameShown } from "./state-pieces";

/** One state, each piece of it a chip. */
const State = ({ pieces: { held, none } }: { readonly pieces: Pieces }) => (
  <span class="chips">
    {held.map((piece) => (
      <span key={piece} class="chip">
        {piece}
      </span>
    ))}
    {held.length === 0 && <span class="chip quiet">{none}</span>}
  </span>
);

/** Before and after in one: what goes is struck through, marked with a minus and said in words. */
export function Change({ before, after }: { readonly before: RowState | null; readonly after: RowState | null }) {
  const state = before ?? after;
  if (!state) return <span class="quiet-text">Not known</span>;
  const was = piecesOf(state);
  const is = after && piecesOf(after);
  if (!is || !before || sameShown(was, is)) return <State pieces={was} />;
  return (
    <span class="chips">
      {was.held.length === 0 && <span class="chip quiet">{was.none}</span>}
      {was.held.map((piece) =>
        is.held.includes(piece) ? (
          <span key={piece} class="chip">
            <span class="unseen">stays: </span>
            {piece}
          </span>
        ) : (
          <del key={piece} class="chip gone">
            <span class="unseen">goes: </span>
            <span aria-hidden="true">− </span>
            <span class="struck">{piece}</span>
          </del>
        ),
      )}
      {is.held
        .filter((piece) => !was.held.includes(piece))
        .map((piece) => (
          <ins key={piece} class="chip new">
            <span class="unseen">comes: </span>
            <span aria-hidden="true">+</span> {piece}
          </ins>
        ))}
      {is.end && (
        <span class="chip end">
          <span aria-hidden="true">→</span> <span class="unseen">then: </span>
          {is.end}
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
