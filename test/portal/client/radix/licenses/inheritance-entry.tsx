import type { ReactElement } from "react";
import type { InheritanceRow } from "../../../replies.ts";
import { labels } from "../../labels/labels.ts";
import { dateText } from "../../parts/date-text.ts";
import { mayEdit } from "../../settings.ts";
import { PersonCell } from "../parts/person-cell.tsx";

interface Props {
  readonly row: InheritanceRow;
  readonly onRelease: () => void;
}

export function InheritanceEntry({ row, onRelease }: Props): ReactElement {
  return (
    <li className="row">
      <div className="grow">
        <PersonCell person={row} />
        <div>{row.userBundleLicenses.join(", ")}</div>
        <div className="muted">{`${labels.lastInUse}: ${dateText(row.lastInUse)}`}</div>
        {row.orphan && <div className="muted">{labels.noLongerMember}</div>}
      </div>
      {mayEdit && (
        <button type="button" className="btn" onClick={onRelease}>
          {labels.releaseLicense}
        </button>
      )}
    </li>
  );
}
