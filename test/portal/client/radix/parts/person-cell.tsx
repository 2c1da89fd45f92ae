import type { ReactElement } from "react";
import type { Person } from "../../../replies.ts";
import { labels } from "../../labels/labels.ts";

interface Props {
  readonly person: Person;
  readonly overAllocated?: boolean;
}

/** An orphan has neither name nor e-mail; its id is all there is. */
export function PersonCell({ person, overAllocated = false }: Props): ReactElement {
  return (
    <div>
      <div className="row">
        <span className="strong">{person.displayName || person.id}</span>
        {overAllocated && <Warning />}
      </div>
      <div className="muted">{person.email}</div>
    </div>
  );
}

export function Warning(): ReactElement {
  return <span role="img" aria-label={labels.overAllocated} className="overrun" />;
}
