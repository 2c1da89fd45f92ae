import type { ReactElement } from "react";
import type { LicenseTotal } from "../../../replies.ts";
import { labels } from "../../labels/labels.ts";
import { Skeleton } from "../parts/skeleton.tsx";

export function LicenseCards({ totals }: { readonly totals: readonly LicenseTotal[] }): ReactElement {
  return (
    <div className="cards">
      {totals.length === 0 && <Skeleton />}
      {totals.map(({ code, name, allocated, total }) => (
        <div key={code} className="card">
          <div className="strong">{name}</div>
          <div role="progressbar" aria-label={name} aria-valuenow={allocated} aria-valuemin={0} aria-valuemax={total} />
          <div className="muted">{`${allocated} ${labels.of} ${total} ${labels.allocated}`}</div>
        </div>
      ))}
    </div>
  );
}
