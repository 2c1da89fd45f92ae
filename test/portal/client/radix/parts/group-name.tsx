import type { ReactElement } from "react";
import type { GroupKind } from "../../../replies.ts";
import { labels } from "../../labels/labels.ts";
import { Warning } from "./person-cell.tsx";

interface Props {
  readonly kind: GroupKind;
  readonly name: string;
  readonly overAllocated?: boolean;
}

/** Two groups may share a name; the icon tells a local one from one of the directory. */
export function GroupName({ kind, name, overAllocated = false }: Props): ReactElement {
  return (
    <div className="row">
      <svg
        role="img"
        aria-label={kind === "directory" ? labels.directoryGroup : labels.localGroup}
        width="14"
        height="14"
        viewBox="0 0 16 16"
      >
        <circle cx="8" cy="8" r="6" fill={kind === "directory" ? "#737373" : "#bbb"} />
      </svg>
      <span className="strong">{name}</span>
      {overAllocated && <Warning />}
    </div>
  );
}
