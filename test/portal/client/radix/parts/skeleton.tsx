import type { ReactElement } from "react";

export function Skeleton(): ReactElement {
  return <div data-slot="skeleton" className="skeleton" />;
}
